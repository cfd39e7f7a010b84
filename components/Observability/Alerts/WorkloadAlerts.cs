namespace Erp.Components.Alerts;

/// <summary>Pods that are short of something, or do not come up. The kubelet's own limits are dropped by the stack, so limits come from the API's objects.</summary>
internal static class WorkloadAlerts
{
    private const string ByContainer = "by (namespace, pod, container)";

    public static IEnumerable<Rule> Of(MonitoredPlatform platform)
    {
        var ns = Alert.AnyOf("namespace", platform.Namespaces);

        yield return Alert.Warning("HighCPUUsage", 10,
            $"sum {ByContainer} (rate(container_cpu_usage_seconds_total{{{ns},container!=\"\"}}[5m]))"
            + $" / max {ByContainer} (kube_pod_container_resource_limits{{{ns},resource=\"cpu\"}}) > 0.9",
            "{{ $labels.pod }} is out of CPU",
            "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its CPU limit and is being slowed down.");

        yield return Alert.Warning("HighMemoryUsage", 10,
            $"max {ByContainer} (container_memory_working_set_bytes{{{ns},container!=\"\"}})"
            + $" / max {ByContainer} (kube_pod_container_resource_limits{{{ns},resource=\"memory\"}}) > 0.9",
            "{{ $labels.pod }} is nearly out of memory",
            "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit and will be killed at 100%.");

        yield return Alert.Warning("PodNotReady", 15,
            $"max by (namespace, pod) (kube_pod_status_ready{{{ns},condition=\"false\"}}) == 1"
            + $" and on (namespace, pod) max by (namespace, pod) (kube_pod_status_phase{{{ns},phase=~\"Pending|Running|Unknown\"}}) == 1",
            "{{ $labels.pod }} is not ready",
            "{{ $labels.namespace }}/{{ $labels.pod }} has not been ready for fifteen minutes.");

        yield return Alert.Warning("PodCrashLooping", 5,
            $"max {ByContainer} (max_over_time(kube_pod_container_status_waiting_reason{{{ns},reason=\"CrashLoopBackOff\"}}[5m])) == 1",
            "{{ $labels.pod }} keeps crashing",
            "The container {{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} is restarted again and again.");

        yield return Alert.Warning("HpaAtLimit", 15,
            $"max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_status_current_replicas{{{ns}}})"
            + $" >= max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_spec_max_replicas{{{ns}}})"
            + $" > max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_spec_min_replicas{{{ns}}})",
            "{{ $labels.horizontalpodautoscaler }} cannot scale further",
            "{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} has run at its maximum of {{ $value }} replicas for fifteen minutes.");
    }
}

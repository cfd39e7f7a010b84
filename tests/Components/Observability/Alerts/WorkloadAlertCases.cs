namespace Erp.Tests.Components.Observability.Alerts;

internal static class WorkloadAlertCases
{
    private const string Container = "namespace=\"erp-prod\",pod=\"sales-1\",container=\"sales\"";
    private const string Limit = "kube_pod_container_resource_limits{" + Container + ",resource=\"cpu\"}";
    private const string MemoryLimit = "kube_pod_container_resource_limits{" + Container + ",resource=\"memory\"}";
    private const string Hpa = "namespace=\"erp-prod\",horizontalpodautoscaler=\"sales\"";

    private static readonly (string, string)[] Names = [("namespace", "erp-prod"), ("pod", "sales-1"), ("container", "sales")];

    public static IEnumerable<AlertCase> All =>
    [
        new("HighCPUUsage", "a container uses 95% of its limit of two cores")
        {
            Given = { [$"container_cpu_usage_seconds_total{{{Container}}}"] = "0+114x30", [Limit] = "2x30" },
            Fires = [new("sales-1 is out of CPU", "The container sales of erp-prod/sales-1 uses 95% of its CPU limit and is being slowed down.", Names)],
        },
        new("HighCPUUsage", "a container at half its limit, counted once more for the whole pod")
        {
            Given =
            {
                [$"container_cpu_usage_seconds_total{{{Container}}}"] = "0+60x30",
                ["container_cpu_usage_seconds_total{namespace=\"erp-prod\",pod=\"sales-1\",container=\"\"}"] = "0+60x30",
                [Limit] = "2x30",
            },
        },
        new("HighMemoryUsage", "a container uses 95% of its limit")
        {
            Given = { [$"container_memory_working_set_bytes{{{Container}}}"] = "95x30", [MemoryLimit] = "100x30" },
            Fires = [new("sales-1 is nearly out of memory", "The container sales of erp-prod/sales-1 uses 95% of its memory limit and will be killed at 100%.", Names)],
        },
        new("HighMemoryUsage", "a container without a limit uses much") { Given = { [$"container_memory_working_set_bytes{{{Container}}}"] = "9e12x30" } },
        new("HighMemoryUsage", "a container at half its limit")
        {
            Given = { [$"container_memory_working_set_bytes{{{Container}}}"] = "50x30", [MemoryLimit] = "100x30" },
        },

        new("PodNotReady", "a running pod fails its readiness probe")
        {
            Given = Pod(notReady: "1x30", running: "1x30"),
            Fires = [new("sales-1 is not ready", "erp-prod/sales-1 has not been ready for fifteen minutes.", ("namespace", "erp-prod"), ("pod", "sales-1"))],
        },
        new("PodNotReady", "the pod of a finished job is not ready either") { Given = Pod(notReady: "1x30", running: "0x30") },
        new("PodNotReady", "a pod took ten minutes to become ready") { Given = Pod(notReady: "1x10 0x20", running: "1x30") },

        new("PodCrashLooping", "a container comes and goes")
        {
            Given = { [$"kube_pod_container_status_waiting_reason{{{Container},reason=\"CrashLoopBackOff\"}}"] = "_x2 1 _x2 1 _x2 1 _x2 1 _x2 1 _x2 1 _x2 1" },
            Fires = [new("sales-1 keeps crashing", "The container sales of erp-prod/sales-1 is restarted again and again.", Names)],
        },
        new("PodCrashLooping", "a container waits for its image")
        {
            Given = { [$"kube_pod_container_status_waiting_reason{{{Container},reason=\"ContainerCreating\"}}"] = "1x30" },
        },

        new("HpaAtLimit", "all of 20 replicas are in use")
        {
            Given = Autoscaler(current: "20x30", min: "3x30", max: "20x30"),
            Fires = [new("sales cannot scale further", "erp-prod/sales has run at its maximum of 20 replicas for fifteen minutes.", ("namespace", "erp-prod"), ("horizontalpodautoscaler", "sales"))],
        },
        new("HpaAtLimit", "there is room") { Given = Autoscaler(current: "19x30", min: "3x30", max: "20x30") },
        new("HpaAtLimit", "an autoscaler that is held at one size has nowhere to go") { Given = Autoscaler(current: "3x30", min: "3x30", max: "3x30") },
    ];

    private static Dictionary<string, string> Pod(string notReady, string running) => new()
    {
        ["kube_pod_status_ready{namespace=\"erp-prod\",pod=\"sales-1\",condition=\"false\"}"] = notReady,
        ["kube_pod_status_phase{namespace=\"erp-prod\",pod=\"sales-1\",phase=\"Running\"}"] = running,
    };

    private static Dictionary<string, string> Autoscaler(string current, string min, string max) => new()
    {
        [$"kube_horizontalpodautoscaler_status_current_replicas{{{Hpa}}}"] = current,
        [$"kube_horizontalpodautoscaler_spec_min_replicas{{{Hpa}}}"] = min,
        [$"kube_horizontalpodautoscaler_spec_max_replicas{{{Hpa}}}"] = max,
    };
}

namespace Erp.Components.Alerts;

/// <summary>What everything else stands on: nodes, volumes, quotas, certificates.</summary>
internal static class ClusterAlerts
{
    private const string ByClaim = "by (namespace, persistentvolumeclaim)";
    // The scrape's own namespace is cert-manager's, so the certificate's is told by another label.
    private const string ByCertificate = "by (exported_namespace, name)";
    private const string ByQuota = "by (namespace, resourcequota, resource)";
    private const int Day = 24 * 60 * 60;

    public static IEnumerable<Rule> Of(MonitoredPlatform platform)
    {
        var ns = Alert.AnyOf("namespace", platform.Namespaces);

        yield return Alert.Critical("NodeNotReady", 5,
            "max by (node) (kube_node_status_condition{condition=\"Ready\",status=\"true\"}) == 0",
            "Node {{ $labels.node }} is not ready",
            "The node {{ $labels.node }} has not been ready for five minutes; its pods are being moved away.");

        yield return Alert.Warning("NodePressure", 5,
            "max by (node, condition) (kube_node_status_condition{condition=~\"MemoryPressure|DiskPressure|PIDPressure\",status=\"true\"}) == 1",
            "Node {{ $labels.node }} is under pressure",
            "The node {{ $labels.node }} reports {{ $labels.condition }}; it takes no new pods and evicts others.");

        yield return Alert.Warning("VolumeNearlyFull", 10,
            $"max {ByClaim} (kubelet_volume_stats_used_bytes{{{ns}}}) / max {ByClaim} (kubelet_volume_stats_capacity_bytes{{{ns}}}) > 0.85",
            "{{ $labels.persistentvolumeclaim }} is nearly full",
            "The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is filled to {{ $value | humanizePercentage }}.");

        yield return Alert.Critical("VolumeFullSoon", 60,
            $"max {ByClaim} (predict_linear(kubelet_volume_stats_available_bytes{{{ns}}}[6h], {Day})) < 0"
            + $" and max {ByClaim} (kubelet_volume_stats_used_bytes{{{ns}}}) / max {ByClaim} (kubelet_volume_stats_capacity_bytes{{{ns}}}) > 0.6",
            "{{ $labels.persistentvolumeclaim }} will be full within a day",
            "At the pace of the last six hours {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has no space left in a day.");

        yield return Alert.Warning("QuotaNearlyFull", 15,
            $"max {ByQuota} (kube_resourcequota{{{ns},type=\"used\"}}) / (max {ByQuota} (kube_resourcequota{{{ns},type=\"hard\"}}) > 0) > 0.9",
            "{{ $labels.namespace }} is nearly out of {{ $labels.resource }}",
            "{{ $value | humanizePercentage }} of {{ $labels.resource }} in the quota {{ $labels.namespace }}/{{ $labels.resourcequota }} is used; at 100% no pod can start.");

        yield return Alert.Warning("CertificateNotReady", 30,
            $"max {ByCertificate} (certmanager_certificate_ready_status{{condition=\"True\"}}) == 0",
            "The certificate {{ $labels.name }} is not ready",
            "cert-manager has had no valid certificate for {{ $labels.exported_namespace }}/{{ $labels.name }} for half an hour.");

        yield return CertificateExpires("CertificateExpiresSoon", AlertSeverity.Warning, days: 14);
        yield return CertificateExpires("CertificateAboutToExpire", AlertSeverity.Critical, days: 3);
    }

    // cert-manager renews a third of the lifetime before the end, so these days are only reached when it cannot. Each of its pods tells of
    // every certificate, and of one that was never issued that it expired in 1970.
    private static AlertRule CertificateExpires(string name, AlertSeverity severity, int days) => new(name, severity, TimeSpan.FromHours(1),
        $"(max {ByCertificate} (certmanager_certificate_expiration_timestamp_seconds) > 0) - time() < {days * Day}",
        "The certificate {{ $labels.name }} expires soon",
        "The certificate {{ $labels.exported_namespace }}/{{ $labels.name }} expires in {{ $value | humanizeDuration }} and has not been renewed.");
}

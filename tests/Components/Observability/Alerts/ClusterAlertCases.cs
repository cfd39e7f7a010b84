namespace Erp.Tests.Components.Observability.Alerts;

internal static class ClusterAlertCases
{
    private const string Claim = "namespace=\"erp-infra\",persistentvolumeclaim=\"data-0\"";
    private const string Quota = "namespace=\"erp-prod\",resourcequota=\"compute\",resource=\"limits.memory\"";
    private const int Day = 24 * 60 * 60;

    private static readonly (string, string)[] ClaimNames = [("namespace", "erp-infra"), ("persistentvolumeclaim", "data-0")];

    public static IEnumerable<AlertCase> All =>
    [
        new("NodeNotReady", "a kubelet reports no more")
        {
            Given = { ["kube_node_status_condition{node=\"n1\",condition=\"Ready\",status=\"true\"}"] = "0x30" },
            Fires = [new("Node n1 is not ready", "The node n1 has not been ready for five minutes; its pods are being moved away.", ("node", "n1"))],
        },
        new("NodeNotReady", "a node restarts within four minutes") { Given = { ["kube_node_status_condition{node=\"n1\",condition=\"Ready\",status=\"true\"}"] = "1x10 0x3 1x20" } },

        new("NodePressure", "a disk is nearly full")
        {
            Given = { ["kube_node_status_condition{node=\"n1\",condition=\"DiskPressure\",status=\"true\"}"] = "1x30" },
            Fires = [new("Node n1 is under pressure", "The node n1 reports DiskPressure; it takes no new pods and evicts others.", ("node", "n1"), ("condition", "DiskPressure"))],
        },
        new("NodePressure", "a node is ready, which is a condition too")
        {
            Given =
            {
                ["kube_node_status_condition{node=\"n1\",condition=\"Ready\",status=\"true\"}"] = "1x30",
                ["kube_node_status_condition{node=\"n1\",condition=\"DiskPressure\",status=\"true\"}"] = "0x30",
                ["kube_node_status_condition{node=\"n1\",condition=\"DiskPressure\",status=\"false\"}"] = "1x30",
            },
        },

        new("VolumeNearlyFull", "nine tenths are used")
        {
            Given = Volume(used: "90x30", capacity: "100x30"),
            Fires = [new("data-0 is nearly full", "The volume erp-infra/data-0 is filled to 90%.", ClaimNames)],
        },
        new("VolumeNearlyFull", "eight tenths are used") { Given = Volume(used: "80x30", capacity: "100x30") },

        new("VolumeFullSoon", "a third is left and goes in half a day")
        {
            Given = Volume(used: "46000+60x130", capacity: "75000x130", available: "29000-60x130"),
            At = "2h",
            Fires = [new("data-0 will be full within a day", "At the pace of the last six hours erp-infra/data-0 has no space left in a day.", ClaimNames)],
        },
        new("VolumeFullSoon", "a new volume is filled for the first time") { Given = Volume(used: "0+60x130", capacity: "75000x130", available: "75000-60x130"), At = "2h" },

        new("QuotaNearlyFull", "95% of the memory is given away")
        {
            Given = { [$"kube_resourcequota{{{Quota},type=\"used\"}}"] = "95x30", [$"kube_resourcequota{{{Quota},type=\"hard\"}}"] = "100x30" },
            Fires =
            [
                new("erp-prod is nearly out of limits.memory", "95% of limits.memory in the quota erp-prod/compute is used; at 100% no pod can start.",
                    ("namespace", "erp-prod"), ("resourcequota", "compute"), ("resource", "limits.memory")),
            ],
        },
        new("QuotaNearlyFull", "a resource that is forbidden has a quota of nothing")
        {
            Given = { [$"kube_resourcequota{{{Quota},type=\"used\"}}"] = "0x30", [$"kube_resourcequota{{{Quota},type=\"hard\"}}"] = "0x30" },
        },

        new("CertificateNotReady", "the certificate could not be issued")
        {
            Given = { [$"certmanager_certificate_ready_status{{{AtCertManager},condition=\"True\"}}"] = "0x60" },
            At = "45m",
            Fires =
            [
                new("The certificate api-erp-tls is not ready", "cert-manager has had no valid certificate for erp-prod/api-erp-tls for half an hour.",
                    ("name", "api-erp-tls"), ("exported_namespace", "erp-prod")),
            ],
        },
        new("CertificateNotReady", "the certificate is valid")
        {
            Given =
            {
                [$"certmanager_certificate_ready_status{{{AtCertManager},condition=\"True\"}}"] = "1x60",
                [$"certmanager_certificate_ready_status{{{AtCertManager},condition=\"False\"}}"] = "0x60",
            },
            At = "45m",
        },
        new("CertificateExpiresSoon", "ten days are left, as both pods of cert-manager tell")
        {
            Given = Certificate(10),
            At = "90m",
            Fires =
            [
                new("The certificate api-erp-tls expires soon", "The certificate erp-prod/api-erp-tls expires in 9d 22h 30m 0s and has not been renewed.",
                    ("name", "api-erp-tls"), ("exported_namespace", "erp-prod")),
            ],
        },
        new("CertificateExpiresSoon", "twenty days are left") { Given = Certificate(20), At = "90m" },
        new("CertificateAboutToExpire", "two days are left")
        {
            Given = Certificate(2),
            At = "90m",
            Fires =
            [
                new("The certificate api-erp-tls expires soon", "The certificate erp-prod/api-erp-tls expires in 1d 22h 30m 0s and has not been renewed.",
                    ("name", "api-erp-tls"), ("exported_namespace", "erp-prod")),
            ],
        },
        new("CertificateAboutToExpire", "ten days are left") { Given = Certificate(10), At = "90m" },
        new("CertificateAboutToExpire", "the certificate was never issued") { Given = Certificate(0), At = "90m" },
    ];

    // As a scrape keeps the certificate's namespace apart from its own.
    private const string AtCertManager = "name=\"api-erp-tls\",namespace=\"cert-manager\",exported_namespace=\"erp-prod\"";

    private static Dictionary<string, string> Certificate(int days) => new()
    {
        [$"certmanager_certificate_expiration_timestamp_seconds{{{AtCertManager},pod=\"cert-manager-1\"}}"] = $"{days * Day}x100",
        [$"certmanager_certificate_expiration_timestamp_seconds{{{AtCertManager},pod=\"cert-manager-2\"}}"] = $"{days * Day}x100",
    };

    private static Dictionary<string, string> Volume(string used, string capacity, string available = "0x30") => new()
    {
        [$"kubelet_volume_stats_used_bytes{{{Claim}}}"] = used,
        [$"kubelet_volume_stats_capacity_bytes{{{Claim}}}"] = capacity,
        [$"kubelet_volume_stats_available_bytes{{{Claim}}}"] = available,
    };
}

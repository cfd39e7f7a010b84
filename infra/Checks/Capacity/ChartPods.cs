using System.Collections.Immutable;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>Which pods each chart makes of its values: what only the chart's templates know.</summary>
internal static class ChartPods
{
    private const string DaprCount = "global.ha.replicaCount";
    private const string Reloader = "prometheusOperator.prometheusConfigReloader";

    private static readonly Dictionary<string, ImmutableArray<ChartPod>> Known = new()
    {
        ["alloy"] = [new("alloy") { Containers = ["alloy", "configReloader"], Agent = true, Placement = "controller" }],
        ["argo-rollouts"] = [new("controller") { Count = "controller.replicas" }],
        ["aws-load-balancer-controller"] = [new("") { Count = "replicaCount" }],
        ["cert-manager"] = [new("") { Count = "replicaCount" }, new("webhook") { Count = "webhook.replicaCount" }, new("cainjector") { Count = "cainjector.replicaCount" }],
        ["cluster-autoscaler"] = [new("") { Count = "replicaCount" }],
        ["dapr"] =
        [
            new("dapr_operator") { Count = DaprCount }, new("dapr_sentry") { Count = DaprCount }, new("dapr_sidecar_injector") { Count = DaprCount },
            new("dapr_placement") { Count = DaprCount, Volume = "dapr_placement.volumeclaims" }, new("dapr_scheduler") { Count = DaprCount, Volume = "dapr_scheduler.cluster" },
        ],
        ["external-dns"] = [new("")],
        ["external-secrets"] = [new("") { Count = "replicaCount" }, new("webhook") { Count = "webhook.replicaCount" }, new("certController") { Count = "certController.replicaCount" }],
        ["gateway-helm"] = [new("deployment.envoyGateway") { Count = "deployment.replicas" }],
        ["jaeger"] = [new("jaeger")],
        ["kafka"] = [Kafka("controller"), Kafka("broker")],
        ["karpenter"] = [new("controller") { Count = "replicas", Placement = "", OnePerNode = true }],
        ["kube-prometheus-stack"] =
        [
            new("prometheus.prometheusSpec") { Containers = ["prometheus.prometheusSpec", Reloader], Count = "prometheus.prometheusSpec.replicas", Volume = "prometheus.prometheusSpec.storageSpec" },
            new("alertmanager.alertmanagerSpec") { Containers = ["alertmanager.alertmanagerSpec", Reloader], Count = "alertmanager.alertmanagerSpec.replicas", Volume = "alertmanager.alertmanagerSpec.storage" },
            new("grafana") { Containers = ["grafana", "grafana.sidecar", "grafana.sidecar"], Volume = "grafana.persistence" },
            new("kube-state-metrics"),
            new("prometheusOperator"),
            new("prometheus-node-exporter") { Agent = true },
        ],
        ["loki"] = [new("singleBinary") { Count = "singleBinary.replicas", Volume = "singleBinary.persistence" }],
        ["metrics-server"] = [new("") { Count = "replicas" }],
        ["opentelemetry-collector"] = [new("") { Count = "replicaCount" }],
        ["postgresql-ha"] = [new("postgresql") { Containers = ["postgresql", "metrics"], Count = "postgresql.replicaCount", Volume = "persistence" }, new("pgpool") { Count = "pgpool.replicaCount" }],
        ["prometheus-adapter"] = [new("") { Count = "replicas" }],
        ["redis"] = [new("replica") { Containers = ["replica", "sentinel", "metrics"], Count = "replica.replicaCount", Volume = "replica.persistence" }],
        ["sealed-secrets"] = [new("")],
        ["traefik"] = [new("") { Count = "deployment.replicas" }],
        ["velero"] = [new(""), new("nodeAgent") { Agent = true }],
        ["vertical-pod-autoscaler"] =
        [
            new("admissionController") { Count = "admissionController.replicas" }, new("recommender") { Count = "recommender.replicas" }, new("updater") { Count = "updater.replicas" },
        ],
    };

    /// <summary>Hooks: they run while a release is installed, and are gone before its pods need their room.</summary>
    public static ImmutableArray<(string Chart, string At)> ShortLived { get; } =
        [("cert-manager", "startupapicheck"), ("kube-prometheus-stack", "crds.upgradeJob"), ("kube-prometheus-stack", "prometheusOperator.admissionWebhooks.patch")];

    public static IEnumerable<PlannedDemand> In(Release release) => Of(release.Chart)?.Select(p => p.DemandIn(release)).OfType<PlannedDemand>() ?? [];

    /// <summary>Null for a chart that nothing is known of.</summary>
    public static ImmutableArray<ChartPod>? Of(string chart) => Known.TryGetValue(chart, out var pods) ? pods : null;

    private static ChartPod Kafka(string role) => new(role) { Containers = [role, "metrics.jmx"], Count = $"{role}.replicaCount", Volume = $"{role}.persistence" };
}

using Erp.Components.ObservabilityValues;
using Pulumi;

namespace Erp.Components;

/// <summary>Prometheus, Alertmanager, Grafana, the operator and the exporters, in one release.</summary>
internal static class PrometheusStack
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public static Pulumi.Kubernetes.Helm.V3.Release Create(ObservabilityParts parts, params IEnumerable<Resource> after) =>
        HelmRelease.Create(parts.Child("prometheus"), ObservabilityNames.Stack, ObservabilityVersions.PrometheusStack, ObservabilityNames.Namespace,
            Values(parts.Args), ReleaseTiming.Stateful, parts.Options(after));

    public static PrometheusStackValues Values(ObservabilityArgs args)
    {
        var metrics = args.Settings.Metrics;
        return new()
        {
            Crds = new()
            {
                Enabled = true,
                UpgradeJob = new()
                {
                    Enabled = true,
                    Image = new() { Busybox = new() { Tag = ObservabilityVersions.BusyboxTag } },
                    PodLabels = ObservabilityPeers.CrdUpgrade.Labels.ToDictionary(),
                    Resources = ResourceValues.Small,
                },
            },
            // Ours are tested one by one; the chart's would tell of the same things a second time, in other words.
            DefaultRules = new() { Create = false },
            Alertmanager = new()
            {
                PodDisruptionBudget = Budget(metrics.Replicas),
                AlertmanagerSpec = new()
                {
                    Replicas = metrics.Replicas,
                    UseExistingSecret = true,
                    Secrets = [AlertRouting.ReceiverSecret],
                    PodAntiAffinity = "hard",
                    Resources = ResourceValues.Small,
                    Storage = ClaimTemplate.Of("1Gi", args.StorageClass),
                    SecurityContext = new(),
                },
            },
            Grafana = Grafana.Values(args),
            KubeApiServer = Switch.On,
            // A managed control plane shows none of these: their targets would be down for ever.
            KubeControllerManager = Switch.Off,
            KubeScheduler = Switch.Off,
            KubeEtcd = Switch.Off,
            KubeProxy = Switch.Off,
            NodeExporter = new() { NamespaceOverride = ObservabilityNames.AgentNamespace, Resources = ResourceValues.Small, Tolerations = Toleration.All },
            KubeStateMetrics = new() { Resources = ResourceValues.Small },
            PrometheusOperator = new()
            {
                Resources = ResourceValues.Small,
                PrometheusConfigReloader = new() { Resources = ResourceValues.Small },
                AdmissionWebhooks = new() { Patch = new() { Resources = ResourceValues.Small } },
            },
            Prometheus = new() { PodDisruptionBudget = Budget(metrics.Replicas), PrometheusSpec = Prometheus(args, metrics) },
        };
    }

    private static PrometheusSpec Prometheus(ObservabilityArgs args, MetricsSettings metrics) => new()
    {
        Replicas = metrics.Replicas,
        Retention = Alerts.PromDuration.Of(metrics.Retention),
        ScrapeInterval = Alerts.PromDuration.Of(Interval),
        EvaluationInterval = Alerts.PromDuration.Of(Interval),
        ExternalLabels = new() { ["cluster"] = args.Watched.Cluster },
        // Monitors and rules of every release are picked up, not only those of this one.
        ServiceMonitorSelectorNilUsesHelmValues = false,
        PodMonitorSelectorNilUsesHelmValues = false,
        ProbeSelectorNilUsesHelmValues = false,
        RuleSelectorNilUsesHelmValues = false,
        ScrapeConfigSelectorNilUsesHelmValues = false,
        PodAntiAffinity = "hard",
        Resources = ResourceValues.Of(metrics.Resources),
        StorageSpec = ClaimTemplate.Of(metrics.Storage, args.StorageClass),
        SecurityContext = new(),
        AdditionalScrapeConfigs = [AnnotatedPods.Job(args)],
    };

    // With one replica a budget would only stand in the way of a drain.
    private static DisruptionBudget Budget(int replicas) => new() { Enabled = replicas > 1, MinAvailable = 1 };
}

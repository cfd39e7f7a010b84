using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

/// <summary>kube-prometheus-stack 88.5.3.</summary>
internal sealed record PrometheusStackValues : ChartValues
{
    public bool? CleanPrometheusOperatorObjectNames { get; init; }
    public Crds? Crds { get; init; }
    public DefaultRules? DefaultRules { get; init; }
    public Alertmanager? Alertmanager { get; init; }
    public GrafanaValues? Grafana { get; init; }
    public Switch? KubeApiServer { get; init; }
    public Switch? KubeControllerManager { get; init; }
    public Switch? KubeScheduler { get; init; }
    public Switch? KubeEtcd { get; init; }
    public Switch? KubeProxy { get; init; }
    [ChartKey("prometheus-node-exporter")] public NodeExporterValues? NodeExporter { get; init; }
    [ChartKey("kube-state-metrics")] public KubeStateMetricsValues? KubeStateMetrics { get; init; }
    public Operator? PrometheusOperator { get; init; }
    public Prometheus? Prometheus { get; init; }
}

internal sealed record Crds : ChartValues
{
    public bool? Enabled { get; init; }
    public UpgradeJob? UpgradeJob { get; init; }
}

internal sealed record UpgradeJob : ChartValues
{
    public bool? Enabled { get; init; }
    public UpgradeImages? Image { get; init; }
    public Dictionary<string, string>? PodLabels { get; init; }
    public ResourceValues? Resources { get; init; }
}

internal sealed record UpgradeImages : ChartValues
{
    public TaggedImage? Busybox { get; init; }
}

internal sealed record TaggedImage : ChartValues
{
    public string? Tag { get; init; }
}

internal sealed record DefaultRules : ChartValues
{
    public bool? Create { get; init; }
}

internal sealed record Alertmanager : ChartValues
{
    public DisruptionBudget? PodDisruptionBudget { get; init; }
    public AlertmanagerSpec? AlertmanagerSpec { get; init; }
}

internal sealed record DisruptionBudget : ChartValues
{
    public bool? Enabled { get; init; }
    public int? MinAvailable { get; init; }
}

internal sealed record AlertmanagerSpec : ChartValues
{
    public int? Replicas { get; init; }
    public bool? UseExistingSecret { get; init; }
    public ImmutableArray<string> Secrets { get; init; } = [];
    public string? PodAntiAffinity { get; init; }
    public ResourceValues? Resources { get; init; }
    public ClaimTemplate? Storage { get; init; }
    public PodSecurity? SecurityContext { get; init; }
}

internal sealed record Operator : ChartValues
{
    public ResourceValues? Resources { get; init; }
    public ConfigReloader? PrometheusConfigReloader { get; init; }
    public AdmissionWebhooks? AdmissionWebhooks { get; init; }
}

internal sealed record ConfigReloader : ChartValues
{
    public ResourceValues? Resources { get; init; }
}

internal sealed record AdmissionWebhooks : ChartValues
{
    public WebhookPatch? Patch { get; init; }
}

internal sealed record WebhookPatch : ChartValues
{
    public ResourceValues? Resources { get; init; }
}

internal sealed record Prometheus : ChartValues
{
    public DisruptionBudget? PodDisruptionBudget { get; init; }
    public PrometheusSpec? PrometheusSpec { get; init; }
}

internal sealed record PrometheusSpec : ChartValues
{
    public int? Replicas { get; init; }
    public string? Retention { get; init; }
    public string? ScrapeInterval { get; init; }
    public string? EvaluationInterval { get; init; }
    public Dictionary<string, string>? ExternalLabels { get; init; }
    public bool? ServiceMonitorSelectorNilUsesHelmValues { get; init; }
    public bool? PodMonitorSelectorNilUsesHelmValues { get; init; }
    public bool? ProbeSelectorNilUsesHelmValues { get; init; }
    public bool? RuleSelectorNilUsesHelmValues { get; init; }
    public bool? ScrapeConfigSelectorNilUsesHelmValues { get; init; }
    public string? PodAntiAffinity { get; init; }
    public ResourceValues? Resources { get; init; }
    public ClaimTemplate? StorageSpec { get; init; }
    public PodSecurity? SecurityContext { get; init; }
    public ImmutableArray<ScrapeJob> AdditionalScrapeConfigs { get; init; } = [];
}

/// <summary>A job in Prometheus' own words.</summary>
internal sealed record ScrapeJob : ChartValues
{
    [ChartKey("job_name")] public required string JobName { get; init; }
    [ChartKey("kubernetes_sd_configs")] public ImmutableArray<Discovery> Discoveries { get; init; } = [];
    [ChartKey("relabel_configs")] public ImmutableArray<RelabelStep> RelabelConfigs { get; init; } = [];
}

internal sealed record Discovery : ChartValues
{
    public required string Role { get; init; }
}

internal sealed record RelabelStep : ChartValues
{
    [ChartKey("source_labels")] public ImmutableArray<string>? SourceLabels { get; init; }
    public string? Regex { get; init; }
    [ChartKey("target_label")] public string? TargetLabel { get; init; }
    public string? Replacement { get; init; }
    public required string Action { get; init; }

    public static RelabelStep Of(Relabeling step) => new()
    {
        SourceLabels = step.SourceLabels.IsEmpty ? null : step.SourceLabels,
        Regex = step.Regex,
        TargetLabel = step.TargetLabel,
        Replacement = step.Replacement,
        Action = step.Action,
    };
}

internal sealed record NodeExporterValues : ChartValues
{
    public string? NamespaceOverride { get; init; }
    public ResourceValues? Resources { get; init; }
    public ImmutableArray<Toleration> Tolerations { get; init; } = [];
}

internal sealed record KubeStateMetricsValues : ChartValues
{
    public ResourceValues? Resources { get; init; }
}

using System.Collections.Immutable;
using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>All that is watched in one stack: rules and dashboards are made from this alone, before anything is planned.</summary>
public sealed record MonitoredPlatform
{
    public const string DefaultRunbook = "docs/runbook.md";

    public required string Platform { get; init; }

    /// <summary>As it is written in names and labels, e.g. <c>production</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>The namespaces whose pods, quotas, volumes and autoscalers are watched.</summary>
    public required ImmutableArray<string> Namespaces { get; init; }

    public ImmutableArray<MonitoredService> Services { get; init; } = [];

    public ImmutableArray<Slo> Slos { get; init; } = [];

    public MonitoredPostgres? Postgres { get; init; }

    public MonitoredRedis? Redis { get; init; }

    public MonitoredKafka? Kafka { get; init; }

    public MonitoredBackups? Backups { get; init; }

    public MonitoredEdge? Edge { get; init; }

    /// <summary>Whether logs and traces are collected, so that their loss is worth an alert.</summary>
    public bool Logs { get; init; }

    public bool Traces { get; init; }

    /// <summary>Where the runbook is published; every alert links to its section.</summary>
    public string Runbook { get; init; } = DefaultRunbook;

    /// <summary>The external label that tells this stack's alerts from another's.</summary>
    public string Cluster => $"erp-{Environment}";
}

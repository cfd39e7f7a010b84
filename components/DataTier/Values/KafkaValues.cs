using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>kafka 32.4.3: KRaft only, replicas and disks per role.</summary>
internal sealed record KafkaValues : ChartValues
{
    public GlobalValues? Global { get; init; }
    public ImageValues? Image { get; init; }
    public string? ExistingKraftSecret { get; init; }
    public KafkaListenersValues? Listeners { get; init; }
    public KafkaSaslValues? Sasl { get; init; }
    public KafkaRoleValues? Controller { get; init; }
    public KafkaRoleValues? Broker { get; init; }
    public Dictionary<string, object>? OverrideConfiguration { get; init; }
    public KafkaMetricsValues? Metrics { get; init; }
    public SwitchValues? NetworkPolicy { get; init; }
    public KafkaInitContainersValues? DefaultInitContainers { get; init; }
}

internal sealed record KafkaListenersValues : ChartValues
{
    public KafkaListenerValues? Client { get; init; }
    public KafkaListenerValues? Controller { get; init; }
    public KafkaListenerValues? Interbroker { get; init; }
}

internal sealed record KafkaListenerValues : ChartValues
{
    public string? Protocol { get; init; }
}

internal sealed record KafkaSaslValues : ChartValues
{
    public string? EnabledMechanisms { get; init; }
    public string? ExistingSecret { get; init; }
    public KafkaClientValues? Client { get; init; }
}

internal sealed record KafkaClientValues : ChartValues
{
    public ImmutableArray<string>? Users { get; init; }
}

internal sealed record KafkaRoleValues : ChartValues
{
    public bool? ControllerOnly { get; init; }
    public int? ReplicaCount { get; init; }
    public string? PodAntiAffinityPreset { get; init; }
    public ImmutableArray<SpreadValues>? TopologySpreadConstraints { get; init; }
    public Dictionary<string, string>? NodeSelector { get; init; }
    public ImmutableArray<DataTolerationValues>? Tolerations { get; init; }
    public PersistenceValues? Persistence { get; init; }
    public ResourceValues? Resources { get; init; }
    public PdbValues? Pdb { get; init; }
}

internal sealed record KafkaMetricsValues : ChartValues
{
    public KafkaJmxValues? Jmx { get; init; }
    public SwitchValues? ServiceMonitor { get; init; }
}

internal sealed record KafkaJmxValues : ChartValues
{
    public bool? Enabled { get; init; }
    public ImageValues? Image { get; init; }
    public ResourceValues? Resources { get; init; }
}

internal sealed record KafkaInitContainersValues : ChartValues
{
    public ImageOnlyValues? VolumePermissions { get; init; }
    public ImageOnlyValues? AutoDiscovery { get; init; }
}

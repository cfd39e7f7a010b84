using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>redis 22.0.7 with Sentinel: <c>replica.replicaCount</c> is the number of all nodes, and <c>master.*</c> means nothing.</summary>
internal sealed record RedisValues : ChartValues
{
    public GlobalValues? Global { get; init; }
    public ImageValues? Image { get; init; }
    public string? Architecture { get; init; }
    public RedisAuthValues? Auth { get; init; }
    public RedisReplicaValues? Replica { get; init; }
    public RedisSentinelValues? Sentinel { get; init; }
    public RedisMetricsValues? Metrics { get; init; }
    public SwitchValues? NetworkPolicy { get; init; }
    public RedisRbacValues? Rbac { get; init; }
    public ImageOnlyValues? VolumePermissions { get; init; }
    public ImageOnlyValues? Kubectl { get; init; }
    public ImageOnlyValues? Sysctl { get; init; }
}

internal sealed record RedisAuthValues : ChartValues
{
    public bool? Enabled { get; init; }
    public bool? Sentinel { get; init; }
    public string? ExistingSecret { get; init; }
    public string? ExistingSecretPasswordKey { get; init; }
    public RedisAclValues? Acl { get; init; }
}

internal sealed record RedisAclValues : ChartValues
{
    public bool? Enabled { get; init; }
    public ImmutableArray<RedisUserValues>? Users { get; init; }
    public string? UserSecret { get; init; }
}

internal sealed record RedisUserValues : ChartValues
{
    public string? Username { get; init; }
    public string? Enabled { get; init; }
    public string? Commands { get; init; }
    public string? Keys { get; init; }
    public string? Channels { get; init; }
}

internal sealed record RedisReplicaValues : ChartValues
{
    public int? ReplicaCount { get; init; }
    public string? PodAntiAffinityPreset { get; init; }
    public ImmutableArray<SpreadValues>? TopologySpreadConstraints { get; init; }
    public Dictionary<string, string>? NodeSelector { get; init; }
    public ImmutableArray<DataTolerationValues>? Tolerations { get; init; }
    public PersistenceValues? Persistence { get; init; }
    public ResourceValues? Resources { get; init; }
    public bool? AutomountServiceAccountToken { get; init; }
    public PdbValues? Pdb { get; init; }
}

internal sealed record RedisSentinelValues : ChartValues
{
    public bool? Enabled { get; init; }
    public ImageValues? Image { get; init; }
    public string? MasterSet { get; init; }
    public int? Quorum { get; init; }
    public int? DownAfterMilliseconds { get; init; }
    public int? FailoverTimeout { get; init; }
    public ResourceValues? Resources { get; init; }
    public SwitchValues? MasterService { get; init; }
}

internal sealed record RedisMetricsValues : ChartValues
{
    public bool? Enabled { get; init; }
    public ImageValues? Image { get; init; }
    public ResourceValues? Resources { get; init; }
    public SwitchValues? ServiceMonitor { get; init; }
}

internal sealed record RedisRbacValues : ChartValues
{
    public bool? Create { get; init; }
}

namespace Erp.Components;

internal sealed record EdgeCertManagerValues : ChartValues
{
    public CrdValues? Crds { get; init; }
    public int? ReplicaCount { get; init; }
    public SwitchValues? PodDisruptionBudget { get; init; }
    public ConfigValues? Config { get; init; }
    public SharedValues? Global { get; init; }
    public SwitchValues? Prometheus { get; init; }
    public ResourceValues? Resources { get; init; }
    public PartValues? Webhook { get; init; }
    public PartValues? Cainjector { get; init; }
    public ServiceAccountValues? ServiceAccount { get; init; }

    internal sealed record CrdValues(bool Enabled, bool Keep) : ChartValues;

    internal sealed record ConfigValues(string ApiVersion, string Kind) : ChartValues
    {
        [ChartKey("gatewayAPI")] public SwitchValues? GatewayApi { get; init; }
    }

    internal sealed record SharedValues : ChartValues
    {
        public LeaderElectionValues? LeaderElection { get; init; }
        public string? PriorityClassName { get; init; }
    }

    internal sealed record LeaderElectionValues(string Namespace) : ChartValues;

    internal sealed record PartValues : ChartValues
    {
        public int? ReplicaCount { get; init; }
        public SwitchValues? PodDisruptionBudget { get; init; }
        public ResourceValues? Resources { get; init; }
    }

    internal sealed record ServiceAccountValues(string Name) : ChartValues;
}

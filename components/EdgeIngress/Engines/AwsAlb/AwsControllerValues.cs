using Pulumi;

namespace Erp.Components;

internal sealed record AwsControllerValues : ChartValues
{
    public string? ClusterName { get; init; }
    public string? Region { get; init; }
    public Output<string>? VpcId { get; init; }
    public int? ReplicaCount { get; init; }
    public string? DefaultTargetType { get; init; }
    public string? IngressClass { get; init; }
    public bool? KeepTLSSecret { get; init; }
    public bool? EnableServiceMutatorWebhook { get; init; }
    public ServiceAccountValues? ServiceAccount { get; init; }
    public BudgetValues? PodDisruptionBudget { get; init; }
    public PodSecurityValues? PodSecurityContext { get; init; }
    public SecurityValues? SecurityContext { get; init; }
    public string? PriorityClassName { get; init; }
    public ResourceValues? Resources { get; init; }

    internal sealed record ServiceAccountValues(string Name) : ChartValues;

    internal sealed record BudgetValues(int MaxUnavailable) : ChartValues;

    internal sealed record PodSecurityValues(int FsGroup, SeccompValues SeccompProfile) : ChartValues;

    internal sealed record SeccompValues(string Type) : ChartValues;

    internal sealed record SecurityValues(CapabilityValues Capabilities) : ChartValues
    {
        public bool RunAsNonRoot { get; } = true;
        public bool ReadOnlyRootFilesystem { get; } = true;
        public bool AllowPrivilegeEscalation { get; }
    }

    internal sealed record CapabilityValues(string[] Drop) : ChartValues;
}

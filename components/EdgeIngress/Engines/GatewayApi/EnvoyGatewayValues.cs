using System.Collections.Immutable;

namespace Erp.Components;

internal sealed record EnvoyGatewayValues : ChartValues
{
    public SwitchValues? Crds { get; init; }
    public BudgetValues? PodDisruptionBudget { get; init; }
    public DeploymentValues? Deployment { get; init; }
    public CertgenValues? Certgen { get; init; }

    internal sealed record BudgetValues(int MinAvailable) : ChartValues;

    internal sealed record DeploymentValues : ChartValues
    {
        public int? Replicas { get; init; }
        public string? PriorityClassName { get; init; }
        public ContainerValues? EnvoyGateway { get; init; }
    }

    internal sealed record ContainerValues(ResourceValues Resources) : ChartValues;

    internal sealed record CertgenValues(JobValues Job) : ChartValues;

    internal sealed record JobValues(PodValues Pod) : ChartValues;

    internal sealed record PodValues(ImmutableSortedDictionary<string, string> Labels) : ChartValues;
}

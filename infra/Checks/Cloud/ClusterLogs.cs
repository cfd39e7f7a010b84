using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class ClusterLogs() : CloudRule("ERP090", "A control plane that keeps a record",
    "Set enabledClusterLogTypes to api, audit, authenticator, controllerManager and scheduler.", Severities.ErrorFrom(EnvironmentTier.Staging), "aws:eks/cluster:Cluster")
{
    private static readonly string[] All = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        if (All.Except(resource["enabledClusterLogTypes"].Texts).ToList() is { Count: > 0 } missing)
            yield return resource["enabledClusterLogTypes"].Because($"Nobody will know what happened: the cluster keeps no log of {string.Join(", ", missing)}");
    }
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class ProtectedData() : PlanRule("ERP110", "What cannot be made again is protected",
    "Set Protect and RetainOnDelete on the resource's options, and the cloud's own deletion protection.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var resource in plan.Plan.Resources.Where(r => Keepsakes.IsData(r) || (plan.Tier == EnvironmentTier.Production && Keepsakes.IsPillar(r))))
        {
            if (!resource.Options.Protect)
                yield return new Violation(resource, "options.protect", $"One wrong change deletes {resource.Name}");
            if (plan.Tier == EnvironmentTier.Production && !resource.Options.RetainOnDelete)
                yield return new Violation(resource, "options.retainOnDelete", $"Taking {resource.Name} out of the program deletes it");
        }
        if (plan.Tier == EnvironmentTier.Production)
            foreach (var cluster in plan.Cloud("aws:eks/cluster:Cluster").Where(c => c["deletionProtection"].Flag != true))
                yield return cluster["deletionProtection"].Because($"{cluster.Resource.Name} can be deleted in the console");
    }
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class BoundedNamespaces() : ObjectRule("ERP113", "Namespaces with a limit",
    "Add a ResourceQuota and a LimitRange.", Severities.OnlyFrom(EnvironmentTier.Staging), "Namespace")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        if (!plan.Pods.Any(p => p.Namespace == item.Name)) yield break;
        foreach (var kind in new[] { "ResourceQuota", "LimitRange" })
            if (!plan.Of(kind).Any(o => o.Namespace == item.Name))
                yield return item.Metadata["name"].Because($"The namespace {item.Name} has no {kind}: one mistake in it can fill the cluster");
    }
}

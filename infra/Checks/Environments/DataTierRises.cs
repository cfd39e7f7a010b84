using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Environments;

public sealed class DataTierRises() : EnvironmentRule("ERP134", "No smaller data tier than the environment below",
    "Raise the number or size in the stronger environment's profile.", Severities.Error)
{
    private static readonly string[] Sizes = ["replicaCount", "count", "size", "instances", "replicas", "storage"];

    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var below = weaker.Plan.Resources.Where(Keepsakes.IsData).ToLookup(r => (r.Type, r.Name));
        foreach (var resource in stronger.Plan.Resources.Where(Keepsakes.IsData))
            foreach (var other in below[(resource.Type, resource.Name)])
            {
                var sizes = new Node(other).Leaves().Where(l => Sizes.Contains(l.Key)).ToLookup(l => l.Path);
                foreach (var size in new Node(resource).Leaves().Where(l => Sizes.Contains(l.Key)))
                    foreach (var larger in sizes[size.Path].Where(o => Quantity.Parse(o.Scalar) > Quantity.Parse(size.Scalar)))
                        yield return size.Because($"{resource.Name} has {size.Key} {size.Scalar} in {stronger.Plan.Stack}, and {larger.Scalar} in {weaker.Plan.Stack}");
            }
    }
}

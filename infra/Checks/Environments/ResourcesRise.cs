using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Environments;

public sealed class ResourcesRise() : EnvironmentRule("ERP131", "No less room than the environment below",
    "Raise the requests in the stronger environment's profile.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var below = Containers(weaker).ToLookup(c => c.Key, c => c.Container);
        foreach (var (key, container) in Containers(stronger))
            foreach (var request in container.Node["resources"]["requests"].Entries)
                foreach (var other in below[key].Select(c => c.Node["resources"]["requests"][request.Key]).Where(o => Quantity.Parse(o.Scalar) > Quantity.Parse(request.Scalar)))
                    yield return request.Because($"{key.Owner} asks for {request.Scalar} of {request.Key} in {stronger.Plan.Stack}, and for {other.Scalar} in {weaker.Plan.Stack}");
    }

    private static IEnumerable<((string Owner, string Name) Key, Container Container)> Containers(PlanIndex plan) =>
        plan.Pods.Where(p => p.IsLasting).SelectMany(p => p.Containers.Select(c => ((p.Owner.Name, c.Name), c)));
}

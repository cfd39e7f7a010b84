using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class UniqueObjects() : PlanRule("ERP002", "No object twice",
    "Give one of the two another name or namespace, or remove it.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var same in plan.Objects.GroupBy(o => (o.Group, o.Kind, o.Namespace, o.Name)).Where(g => g.Count() > 1))
            foreach (var item in same.Skip(1))
                yield return item.Metadata["name"].Because($"{item} is also declared by {same.First().Resource.Urn}: the second create fails, or the two overwrite each other");
        foreach (var same in plan.Releases.GroupBy(r => (r.Namespace, r.Name)).Where(g => g.Count() > 1))
            foreach (var release in same.Skip(1))
                yield return release.Root["name"].Because($"Helm release {release.Namespace}/{release.Name} is declared twice");
    }
}

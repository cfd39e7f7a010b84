namespace Erp.Infra.Checks.Reading;

/// <summary>Which objects of a kind select a pod: the question that selectors answer, asked from the other side.</summary>
public sealed class Selections(PlanIndex plan, string kind, Func<KubeObject, Node> selector)
{
    private readonly Lazy<ILookup<Pod, KubeObject>> _byPod = new(() => plan.Of(kind)
        // A Service without a selector selects nothing; a policy with an empty one selects everything.
        .Where(o => kind != "Service" || !selector(o).IsEmpty)
        .SelectMany(o => plan.Selected(selector(o), o.Namespace).Select(p => (Pod: p, Object: o)))
        .ToLookup(e => e.Pod, e => e.Object));

    public IEnumerable<KubeObject> Of(Pod pod) => _byPod.Value[pod];
}

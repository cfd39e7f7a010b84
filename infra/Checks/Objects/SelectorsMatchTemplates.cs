using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class SelectorsMatchTemplates() : PodRule("ERP009", "A workload selects its own pods",
    "Repeat the selector's labels in spec.template.metadata.labels, and keep versions out of the selector: it can never be changed.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        if (!pod.IsLasting) yield break;
        var selector = pod.Owner.Spec["selector"];
        if (Selector.IsEmpty(selector))
            yield return selector.Because($"{pod.Owner} has no selector");
        else if (!Selector.Matches(selector, pod.Labels))
            yield return selector.Because($"The selector of {pod.Owner} does not match the labels of its own pods");
        if (selector["matchLabels"][LabelNames.Version].Exists)
            yield return selector["matchLabels"][LabelNames.Version].Because($"The selector of {pod.Owner} contains the version, so the next version would have to replace the whole workload");
        foreach (var other in plan.Selected(selector, pod.Namespace).Where(o => o.IsLasting && string.CompareOrdinal(o.Owner.Resource.Urn, pod.Owner.Resource.Urn) > 0))
            if (!Selector.IsEmpty(selector) && Selector.Matches(other.Owner.Spec["selector"], pod.Labels))
                yield return selector.Because($"{pod.Owner} and {other.Owner} select each other's pods");
    }
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class JoinedSelectors() : ObjectRule("ERP052", "Peers whose selectors belong together",
    "Write namespaceSelector and podSelector in one list item, and select namespaces by kubernetes.io/metadata.name.", Severities.Error, "NetworkPolicy")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var peers in new[] { Traffic.Ingress, Traffic.Egress }.SelectMany(d => Traffic.Rules(item, d)).Select(Traffic.Peers))
        {
            var loose = peers.Items.FirstOrDefault(p => p["namespaceSelector"].Exists && !p["podSelector"].Exists);
            if (loose is not null && peers.Items.Any(p => p["podSelector"].Exists && !p["namespaceSelector"].Exists))
                yield return loose.Because($"{item} lists a namespace and pods as two peers: every pod of that namespace is meant, or every such pod of this one, not both conditions together");
            foreach (var selector in peers.Items.Select(p => p["namespaceSelector"]).Where(s => s.Exists))
            {
                if (selector["matchLabels"]["name"].Exists)
                    yield return selector["matchLabels"]["name"].Because($"{item} selects namespaces by the label 'name', which nobody sets; Kubernetes sets {LabelNames.NamespaceName}");
                if (Selector.IsEmpty(selector))
                    yield return selector.Because($"{item} means every namespace of the cluster");
            }
        }
    }
}

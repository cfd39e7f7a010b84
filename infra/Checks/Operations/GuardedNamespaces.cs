using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class GuardedNamespaces() : ObjectRule("ERP112", "Namespaces that refuse unrestricted pods",
    "Label the namespace pod-security.kubernetes.io/enforce: restricted; one for node agents needs an exception.", Severities.Error, "Namespace")
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";

    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var label = item.Metadata["labels"][Enforce];
        if (label.Text != "restricted")
            yield return label.Because($"The namespace {item.Name} accepts {(label.Exists ? $"'{label.Text}'" : "any")} pods");
    }
}

using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class ValidLabels() : PlanRule("ERP010", "Labels that the API server accepts",
    "Keep label values to 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit; long texts are annotations.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan) =>
        plan.Objects.SelectMany(o => CheckMap(o.Metadata["labels"], o))
            .Concat(plan.Pods.SelectMany(p => CheckMap(p.Metadata["labels"], p.Owner)));

    private static IEnumerable<Violation> CheckMap(Node labels, KubeObject owner)
    {
        foreach (var label in labels.Entries)
        {
            if (!Names.IsLabelKey(label.Key))
                yield return label.Because($"'{label.Key}' on {owner} is not a label key");
            if (!label.IsUnknown && !Names.IsLabelValue(label.Text ?? "?"))
                yield return label.Because($"'{label.Scalar}' on {owner} is not a label value");
        }
    }
}

using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Objects;

public sealed class ValidLabels() : PlanRule("ERP010", "Labels that the API server accepts",
    "Keep label values to 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit; long texts are annotations.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        // The same few keys and values stand on thousands of objects.
        var (keys, values) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var maps = plan.Objects.Select(o => (Owner: o, Labels: o.Metadata["labels"])).Concat(plan.Pods.Select(p => (p.Owner, Labels: p.Metadata["labels"])));
        foreach (var (owner, labels) in maps)
            foreach (var label in labels.Entries)
            {
                if (!IsKnown(keys, label.Key, Names.IsLabelKey))
                    yield return label.Because($"'{label.Key}' on {owner} is not a label key");
                if (!label.IsUnknown && !IsKnown(values, label.Text ?? "?", Names.IsLabelValue))
                    yield return label.Because($"'{label.Scalar}' on {owner} is not a label value");
            }
    }

    private static bool IsKnown(HashSet<string> good, string text, Func<string, bool> judge) => good.Contains(text) || (judge(text) && good.Add(text));
}

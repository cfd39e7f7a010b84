using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class CommonLabels() : PlanRule("ERP111", "Labels that say what, whose and where",
    "Take the labels from PlatformContext.Labels, and give the object the name you give the label.", Severities.Error)
{
    private static readonly string[] Needed =
        [LabelNames.Name, LabelNames.Instance, LabelNames.PartOf, LabelNames.ManagedBy, LabelNames.Component, LabelNames.Environment, LabelNames.Owner];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var item in plan.Objects)
        {
            var labels = item.Metadata["labels"];
            if (Needed.Where(n => !item.Labels.ContainsKey(n)).ToList() is { Count: > 0 } missing)
                yield return labels.Because($"{item} has no {string.Join(", ", missing)}");
            if (labels[LabelNames.Instance] is { Exists: true, IsUnknown: false } instance && instance.Text != item.Name)
                yield return instance.Because($"{item} calls itself '{instance.Text}'");
            if (labels[LabelNames.Environment] is { Exists: true } environment && !environment.Scalar.Equals(plan.Plan.Stack.Split('/')[^1], StringComparison.Ordinal))
                yield return environment.Because($"{item} says it belongs to '{environment.Scalar}'");
        }
    }
}

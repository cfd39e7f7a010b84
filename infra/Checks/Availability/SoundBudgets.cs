using System.Globalization;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class SoundBudgets() : ObjectRule("ERP042", "Budgets that neither block nor allow everything",
    "Use maxUnavailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow, and no budget at all for a single replica.", Severities.Error, "PodDisruptionBudget")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var (least, most) = (item.Spec["minAvailable"], item.Spec["maxUnavailable"]);
        if (least.Exists == most.Exists)
            yield return item.Spec.Because($"{item} needs one of minAvailable and maxUnavailable");
        if (!item.Spec["unhealthyPodEvictionPolicy"].Exists)
            yield return item.Spec["unhealthyPodEvictionPolicy"].Because($"{item} lets broken pods block the drain of a node");
        foreach (var pod in plan.Selected(item.Spec["selector"], item.Namespace).Where(p => p.IsScaled))
        {
            var floor = plan.Scaling.Floor(pod);
            if (Allowed(least, most, floor) is not { } allowed) continue;
            if (allowed <= 0)
                yield return (least.Exists ? least : most).Because($"{item} never lets a pod of {pod.Owner} ({floor} at the least) be evicted, so no node can be drained");
            else if (allowed >= floor)
                yield return (least.Exists ? least : most).Because($"{item} lets all {floor} pods of {pod.Owner} be evicted at once");
        }
    }

    // Kubernetes rounds both percentages up.
    private static int? Allowed(Node least, Node most, int floor) =>
        least.Exists ? floor - Count(least, floor) : Count(most, floor);

    private static int? Count(Node amount, int floor) =>
        amount.Int ?? (amount.Text is { } text && int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? (int)Math.Ceiling(floor * percent / 100.0) : null);
}

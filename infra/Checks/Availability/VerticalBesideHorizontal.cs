using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class VerticalBesideHorizontal() : ObjectRule("ERP045", "Vertical and horizontal scaling do not fight",
    "Set the VerticalPodAutoscaler's updateMode to Off or Initial, or let it control only what the HorizontalPodAutoscaler does not measure.", Severities.Error, "VerticalPodAutoscaler")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var target = plan.Scaling.PodOf(item);
        if (target is null)
        {
            if (!item.Spec["targetRef"]["name"].IsUnknown)
                yield return item.Spec["targetRef"].Because($"{item} looks at {item.Spec["targetRef"]["kind"].Text} {item.Spec["targetRef"]["name"].Text}, which the stack does not create");
            yield break;
        }
        if (item.Spec["updatePolicy"]["updateMode"].Text is "Off" or "Initial" || plan.Scaling.ScalersOf(target.Owner).FirstOrDefault() is not { } scaler) yield break;
        var measured = scaler.Spec["metrics"].Items.Select(m => m["resource"]["name"].Text).OfType<string>().ToHashSet();
        var controlled = item.Spec["resourcePolicy"]["containerPolicies"].Items.SelectMany(p => p["controlledResources"].Texts).DefaultIfEmpty("cpu").ToHashSet();
        if (controlled.Overlaps(measured))
            yield return item.Spec["updatePolicy"].Because($"{item} changes the requests that {scaler} measures against: the two chase each other");
    }
}

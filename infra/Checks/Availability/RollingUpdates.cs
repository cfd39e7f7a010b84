using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class RollingUpdates() : ObjectRule("ERP046", "Updates without a gap",
    "Use RollingUpdate with maxSurge 1 and maxUnavailable 0; Recreate only for a single pod whose volume one node can hold.", Severities.Error, "Deployment")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var pod = plan.PodOf(item)!;
        var strategy = item.Spec["strategy"];
        var (surge, unavailable) = (strategy["rollingUpdate"]["maxSurge"].Scalar, strategy["rollingUpdate"]["maxUnavailable"].Scalar);
        if (strategy["type"].Text == "Recreate" && plan.Scaling.Floor(pod) > 1)
            yield return strategy["type"].Because($"Every update of {item} stops all its pods first");
        if (surge is "0" or "0%" && unavailable is "0" or "0%")
            yield return strategy["rollingUpdate"].Because($"{item} may neither add nor remove a pod, so no update ever ends");
        if (unavailable == "100%" || (strategy["rollingUpdate"]["maxUnavailable"].Number >= plan.Scaling.Floor(pod) && plan.Scaling.Floor(pod) > 1))
            yield return strategy["rollingUpdate"]["maxUnavailable"].Because($"An update may take down all {plan.Scaling.Floor(pod)} pods of {item} at once");
        if (strategy["type"].Text is null or "RollingUpdate" && HoldsSingleNodeVolume(pod, plan))
            yield return strategy.Because($"The new pod of {item} waits for a volume that the old one holds: use Recreate");
    }

    private static bool HoldsSingleNodeVolume(Pod pod, PlanIndex plan) =>
        pod.Spec["volumes"].Items.Select(v => v["persistentVolumeClaim"]["claimName"].Text).OfType<string>()
            .Select(c => plan.Find("PersistentVolumeClaim", pod.Namespace, c))
            .Any(c => c is not null && c.Spec["accessModes"].Texts.All(m => m is "ReadWriteOnce" or "ReadWriteOncePod"));
}

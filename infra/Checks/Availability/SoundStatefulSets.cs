using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class SoundStatefulSets() : ObjectRule("ERP047", "StatefulSets with names and lasting volumes",
    "Create the headless Service it names, and set persistentVolumeClaimRetentionPolicy to Retain for both cases.", Severities.Error, "StatefulSet")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        var name = item.Spec["serviceName"];
        var service = plan.Find("Service", item.Namespace, name.Scalar);
        if (!name.IsUnknown && service is null)
            yield return name.Because($"{item} names the Service '{name.Scalar}', which the stack does not create: its pods have no names of their own");
        if (service is not null && service.Spec["clusterIP"].Text != "None" && item.Spec["replicas"].Number > 1)
            yield return name.Because($"{service} is not headless, so the pods of {item} have no names of their own");
        foreach (var when in new[] { "whenDeleted", "whenScaled" })
            if (!item.Spec["volumeClaimTemplates"].IsEmpty && item.Spec["persistentVolumeClaimRetentionPolicy"][when].Text is not "Retain" && plan.Tier >= EnvironmentTier.Staging)
                yield return item.Spec["persistentVolumeClaimRetentionPolicy"][when].Because($"{item} does not say that its volumes outlive it ({when})");
    }
}

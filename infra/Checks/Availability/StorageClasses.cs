using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Availability;

public sealed class StorageClasses() : PlanRule("ERP049", "Disks that are encrypted and near their pod",
    "Use a StorageClass with encrypted: \"true\" and volumeBindingMode: WaitForFirstConsumer, and name it in every claim.", Severities.OnlyFrom(EnvironmentTier.Test))
{
    private const string EbsDriver = "ebs.csi.aws.com";

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var item in plan.Of("StorageClass"))
        {
            if (item.Root["volumeBindingMode"].Text != "WaitForFirstConsumer")
                yield return item.Root["volumeBindingMode"].Because($"{item} makes disks before it is known in which zone the pod will run");
            if (item.Root["provisioner"].Text == EbsDriver && item.Root["parameters"]["encrypted"].Scalar != "true")
                yield return item.Root["parameters"]["encrypted"].Because($"{item} makes disks that are not encrypted");
        }
        var templates = plan.Of("StatefulSet").SelectMany(s => s.Spec["volumeClaimTemplates"].Items.Select(t => (Owner: s, Spec: t["spec"])));
        foreach (var (owner, spec) in plan.Of("PersistentVolumeClaim").Select(c => (Owner: c, c.Spec)).Concat(templates))
        {
            if (!spec["storageClassName"].Exists)
                yield return spec["storageClassName"].Because($"{owner} takes whatever class the cluster calls its default");
            if (!spec["resources"]["requests"]["storage"].Exists)
                yield return spec["resources"].Because($"{owner} asks for a disk without a size");
        }
    }
}

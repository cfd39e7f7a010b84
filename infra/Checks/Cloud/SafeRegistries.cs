using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class SafeRegistries() : CloudRule("ERP100", "Registries whose images stay the same and are scanned",
    "Set imageTagMutability IMMUTABLE, scanOnPush, and KMS encryption; never forceDelete.", Severities.Error, "aws:ecr/repository:Repository")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var name = resource.Resource.Name;
        if (resource["imageTagMutability"].Text != "IMMUTABLE")
            yield return resource["imageTagMutability"].Because($"A version in {name} can be overwritten");
        if (resource["imageScanningConfiguration"]["scanOnPush"].Flag != true)
            yield return resource["imageScanningConfiguration"].Because($"Nobody looks for known holes in the images of {name}");
        if (!resource["encryptionConfigurations"].Items.Any(e => e["encryptionType"].Text == "KMS"))
            yield return resource["encryptionConfigurations"].Because($"{name} is not encrypted with a key of ours");
        if (resource["forceDelete"].Flag == true && plan.Tier >= EnvironmentTier.Staging)
            yield return resource["forceDelete"].Because($"Deleting {name} deletes every image that is running");
    }
}

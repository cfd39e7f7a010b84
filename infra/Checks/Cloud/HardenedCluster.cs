using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class HardenedCluster() : CloudRule("ERP092", "Cluster secrets under a key of ours, access by entries",
    "Set encryptionConfig with a KMS key, and accessConfig.authenticationMode to API.", Severities.Error, "aws:eks/cluster:Cluster")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        if (!resource["encryptionConfig"]["provider"]["keyArn"].Exists)
            yield return resource["encryptionConfig"].Because("Secrets of the cluster are not encrypted with a key that we can turn off");
        if (resource["accessConfig"]["authenticationMode"].Text != "API")
            yield return resource["accessConfig"]["authenticationMode"].Because("Access is also decided by the aws-auth ConfigMap, which nobody reviews");
    }
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class HardenedNodes() : CloudRule("ERP093", "Nodes that keep to themselves",
    "Require IMDSv2 with one hop, encrypt every volume, give nodes no public address and no SSH key.", Severities.Error, "aws:ec2/launchTemplate:LaunchTemplate", "aws:eks/nodeGroup:NodeGroup")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan) =>
        resource.Resource.Type.EndsWith("NodeGroup", StringComparison.Ordinal) ? CheckGroup(resource) : CheckTemplate(resource);

    private static IEnumerable<Violation> CheckGroup(Node group)
    {
        if (group["remoteAccess"].Exists)
            yield return group["remoteAccess"].Because("Nodes of this group accept SSH");
        if (!group["launchTemplate"].Exists)
            yield return group["launchTemplate"].Because("Without a launch template nothing is said of the nodes' metadata service and disks");
    }

    private static IEnumerable<Violation> CheckTemplate(Node template)
    {
        var metadata = template["metadataOptions"];
        if (metadata["httpTokens"].Text != "required")
            yield return metadata["httpTokens"].Because("A request forged through a pod can read the node's credentials (IMDSv1)");
        if (metadata["httpPutResponseHopLimit"].Number != 1)
            yield return metadata["httpPutResponseHopLimit"].Because("Pods reach the node's metadata service");
        if (template["blockDeviceMappings"].IsEmpty)
            yield return template["blockDeviceMappings"].Because("Nothing is said of the nodes' disks");
        foreach (var disk in template["blockDeviceMappings"].Items.Select(m => m["ebs"]).Where(e => e["encrypted"].Scalar != "true"))
            yield return disk["encrypted"].Because("A disk of the nodes is not encrypted");
        foreach (var network in template["networkInterfaces"].Items.Where(n => n["associatePublicIpAddress"].Scalar == "true"))
            yield return network["associatePublicIpAddress"].Because("Nodes stand on the internet");
        if (template["keyName"].Exists)
            yield return template["keyName"].Because("Nodes accept an SSH key");
        if (template["userData"].IsSecret)
            yield return template["userData"].Because("A secret is in the user data, which every process of the node can read");
    }
}

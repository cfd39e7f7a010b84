using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Operations;

public sealed class OwnedResources() : PlanRule("ERP118", "Cloud resources that say whose they are",
    "Give the AWS provider default tags, and resources theirs from AwsTags: platform, environment and owner.", Severities.Error)
{
    private const string Provider = "pulumi:providers:aws";

    private static readonly string[] Needed = [LabelNames.PartOf, LabelNames.Environment, LabelNames.Owner];

    // What costs money or holds something, and can carry tags.
    private static readonly string[] Taggable =
    [
        "aws:eks/cluster:Cluster", "aws:eks/nodeGroup:NodeGroup", "aws:ec2/vpc:Vpc", "aws:ec2/natGateway:NatGateway", "aws:ec2/eip:Eip", "aws:ec2/vpcEndpoint:VpcEndpoint",
        "aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:ecr/repository:Repository", "aws:cloudwatch/logGroup:LogGroup",
        "aws:cloudfront/distribution:Distribution", "aws:wafv2/webAcl:WebAcl", "aws:iam/role:Role",
    ];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var common = plan.Cloud(Provider).SelectMany(p => p["defaultTags"].Parsed()["tags"].Entries).Select(t => t.Key).ToHashSet();
        foreach (var tags in Taggable.SelectMany(plan.Cloud).Select(r => r["tags"]))
            if (Needed.Where(n => !common.Contains(n) && !tags[n].Exists).ToList() is { Count: > 0 } missing)
                yield return tags.Because($"{tags.Resource.Name} has no tag {string.Join(", ", missing)}, so nobody can tell whose cost it is");
    }
}

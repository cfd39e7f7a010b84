using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Every document of IAM in every stack, parsed.</summary>
[Collection(nameof(ProcessWide))]
public sealed class IdentityDocumentTests
{
    [Fact]
    public async Task Every_policy_names_its_actions_and_resources() // CKV_AWS_1, 40, 49, 62, 63
    {
        foreach (var plan in await StackPlans.AllAsync()) Assert.Empty(Documents.TooWide(plan).Select(d => $"{plan.Title()}: {d}"));
    }

    [Fact]
    public async Task Every_trust_names_one_exact_subject() // CKV_AWS_60, 61
    {
        foreach (var plan in await StackPlans.AllAsync()) Assert.Empty(Documents.TooTrusting(plan).Select(d => $"{plan.Title()}: {d}"));
    }

    [Fact]
    public async Task No_queue_bucket_or_key_is_everybodys() // CKV_AWS_33, 70
    {
        foreach (var plan in await StackPlans.AllAsync()) Assert.Empty(Documents.OpenToEverybody(plan).Select(d => $"{plan.Title()}: {d}"));
    }

    [Fact]
    public async Task Only_AWS_itself_has_policies_that_AWS_keeps_and_nobody_is_administrator() // CKV_AWS_274, CKV2_AWS_40, 56
    {
        foreach (var plan in await StackPlans.AllAsync())
        {
            var attached = plan.Of("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(a => a.TextAt("policyArn")!);
            Assert.All(attached, arn => Assert.Matches("AmazonEKSClusterPolicy|AmazonEKSWorkerNodePolicy|AmazonEKS_CNI_Policy|AmazonEC2ContainerRegistryPullOnly|AmazonEBSCSIDriverPolicy", arn));
        }
    }

    [Fact]
    public async Task The_deployer_is_the_only_administrator_of_a_cluster() // CIS 4.1.1, 4.1.7
    {
        foreach (var plan in (await StackPlans.AllAsync()).Where(p => p.Of("aws:eks/cluster:Cluster").Count > 0))
        {
            var administrator = Assert.Single(plan.Of("AccessPolicyAssociation"));
            Assert.EndsWith(":role/erp-deployer", administrator.TextAt("principalArn"), StringComparison.Ordinal);
            Assert.All(plan.Of("AccessEntry").Where(e => e.TextAt("principalArn") != administrator.TextAt("principalArn")), e => Assert.StartsWith("erp:", e.TextAt("kubernetesGroups.0"), StringComparison.Ordinal));
        }
    }
}

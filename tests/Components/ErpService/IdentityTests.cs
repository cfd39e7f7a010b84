using System.Collections.Immutable;
using Erp.Components;
using Pulumi;
using Pulumi.Random;

namespace Erp.Tests.Components.ErpServices;

public sealed class IdentityTests
{
    private sealed class Roles : IPodIdentitySource
    {
        public ImmutableArray<BucketGrant> Asked { get; private set; } = [];

        public PodIdentityGrant Grant(string serviceAccount, ImmutableArray<BucketGrant> buckets, IdentityMethod method, ComponentResource parent)
        {
            Asked = buckets;
            return new()
            {
                Annotations = new() { ["eks.amazonaws.com/role-arn"] = $"arn:aws:iam::123456789012:role/{serviceAccount}" },
                Endpoints = [new(Peer.Addresses("169.254.170.23/32"), 80)],
                Ready = [new RandomPassword("role", new RandomPasswordArgs { Length = 32 }, new() { Parent = parent })],
            };
        }
    }

    private static ServiceSpec Sales => SmallPlatform.Service("sales-service", Use.Bucket("invoices", BucketAccess.Read));

    [Fact]
    public async Task A_bucket_brings_an_identity_before_the_pods()
    {
        var roles = new Roles();

        var plan = await new SmallPlatform(Sales) { Identities = roles }.PlanAsync();

        Assert.Equal(BucketAccess.Read, Assert.Single(roles.Asked).Access);
        Assert.Equal("arn:aws:iam::123456789012:role/sales-service", (string?)plan.Single("ServiceAccount", "sales-service").At("metadata.annotations")!["eks.amazonaws.com/role-arn"]);
        Assert.Contains(plan.Single("RandomPassword", "role").Urn, plan.Single("Deployment", "sales-service").DependsOn);
        Assert.Contains(plan.Single("RandomPassword", "store").Urn, plan.Single("Deployment", "sales-service").DependsOn);
        Assert.Contains(plan.Single("NetworkPolicy", "sales-service").At("spec.egress")!.AsArray(), r => r!["to"]![0]!["ipBlock"]?["cidr"]?.ToString() == "169.254.170.23/32");
        Assert.Equal("invoices", plan.Single("ConfigMap", "sales-service-settings").TextAt("data.BUCKET"));
    }

    [Fact]
    public async Task A_bucket_without_anybody_to_give_identities_is_refused()
    {
        Assert.Contains(await Refused.Problems(new(Sales)), m => m.Path == "sales-service.uses" && m.Fix.Contains("Identities"));
    }
}

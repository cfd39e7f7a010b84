using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class PodIdentityTests
{
    private static readonly PolicyDocument ReadBackups = new(new PolicyStatement("ReadBackups") { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::backups/*"] });

    [Fact]
    public async Task A_ServiceAccount_gets_its_role_after_the_agent_and_with_its_rights()
    {
        var plan = await Plan(IdentityMethod.PodIdentity);

        var association = Assert.Single(plan.Of("PodIdentityAssociation"));
        Assert.Equal(("erp-infra", "backup"), (association.TextAt("namespace"), association.TextAt("serviceAccount")));
        Assert.True(new PlanOrder(plan).Precedes(plan.Single("Addon", "cluster-eks-pod-identity-agent"), association));
        Assert.Equal(ReadBackups.ToJson(), plan.Single("RolePolicy", "backup").TextAt("policy"));
    }

    [Theory]
    [InlineData(IdentityMethod.PodIdentity)]
    [InlineData(IdentityMethod.WebIdentity)]
    public async Task Nobody_else_can_take_the_role_on(IdentityMethod method)
    {
        var plan = await Plan(method);

        Assert.Empty(Documents.TooTrusting(plan));
        Assert.Equal(method == IdentityMethod.PodIdentity ? 1 : 0, plan.Of("PodIdentityAssociation").Count);
    }

    [Fact]
    public async Task A_role_name_that_AWS_would_refuse_is_refused_here()
    {
        InvalidArgumentsException? refusal = null;
        await TestStack.PlanAsync(() => refusal = Assert.Throws<InvalidArgumentsException>(() => Identity(new string('a', 60))));

        Assert.Equal("backup.serviceAccount", Assert.Single(refusal!.Problems).Path);
    }

    private static Task<Plan> Plan(IdentityMethod method) => TestStack.PlanAsync(() => Identity("backup", method));

    private static PodIdentity Identity(string serviceAccount, IdentityMethod method = IdentityMethod.PodIdentity)
    {
        var cluster = new Erp.Components.Cluster("cluster", TestClusters.Args(EnvironmentTier.Test));
        return new("backup", new()
        {
            Context = TestStack.Context(EnvironmentTier.Test),
            Cluster = cluster.Eks!,
            Namespace = "erp-infra",
            ServiceAccount = serviceAccount,
            Policy = ReadBackups,
            Method = method,
        });
    }
}

using Erp.Infra.Checks;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks;

public class UnknownValueTests
{
    private const string Unknown = "\"${urn:pulumi:production::erp-infra::aws:ecr/repository:Repository::images#repositoryUrl}\"";

    // What is known only after deployment may turn out right, so no rule speaks of it.
    [Theory]
    [InlineData("Deployment/financial-service", "spec.template.spec.containers[financial-service].image")]
    [InlineData("Deployment/financial-service", "spec.template.spec.serviceAccountName")]
    [InlineData("Deployment/financial-service", "spec.template.spec.volumes[secrets].secret.secretName")]
    [InlineData("ConfigMap/financial-config", "metadata.namespace")]
    [InlineData("ConfigMap/financial-config", "data.DATABASE_HOST")]
    [InlineData("HTTPRoute/sales", "spec.rules[0].backendRefs[0].name")]
    [InlineData("CronJob/postgres-backup", "spec.schedule")]
    [InlineData("Cluster/cluster", "version")]
    [InlineData("RolePolicy/backup", "policy")]
    [InlineData("Release/redis", "version")]
    public void Nothing_is_said_of_what_only_deployment_will_tell(string key, string path)
    {
        var plan = SamplePlan.Good();
        plan.Edit(key).Set(path, Unknown);
        Assert.Empty(new Checker(RuleCases.Today, []).Check(plan.Build()).Where(f => f.Urn.EndsWith($"::{key.Split('/')[1]}", StringComparison.Ordinal) && f.Path.Length > 0 && path.StartsWith(f.Path.Split('[')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void A_plan_of_nothing_has_no_findings() => Assert.Empty(new Checker(RuleCases.Today, []).Check(SamplePlan.Empty().Build()));

    [Theory]
    [InlineData("Deployment/financial-service", "spec")]
    [InlineData("Deployment/financial-service", "spec.template")]
    [InlineData("HorizontalPodAutoscaler/financial-service", "spec.metrics")]
    [InlineData("NetworkPolicy/financial-service", "spec")]
    [InlineData("Cluster/cluster", "vpcConfig")]
    [InlineData("Release/redis", "values")]
    public void Odd_shapes_do_not_make_a_rule_fall_over(string key, string path)
    {
        foreach (var odd in new[] { "null", "7", "[1, two, [3]]", "{ a: [{ b: null }] }", "text" })
        {
            var plan = SamplePlan.Good();
            plan.Edit(key).Set(path, odd);
            Assert.NotNull(new Checker(RuleCases.Today, []).Check(plan.Build()).ToList());
        }
    }
}

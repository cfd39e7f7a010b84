using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Stacks.Profiles;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class TenancyTests
{
    private static readonly string[] BothWays = ["Ingress", "Egress"];

    [Fact]
    public async Task Namespaces_enforce_audit_and_warn_restricted_pods()
    {
        var plan = await Plan(EnvironmentTier.Production);

        Assert.Equal(["erp-infra", "erp-prod"], plan.Of("Namespace").Select(n => n.TextAt("metadata.name")));
        Assert.All(plan.Of("Namespace"), n => Assert.All((string[])["enforce", "audit", "warn"], mode => Assert.Equal("restricted", Label(n, $"pod-security.kubernetes.io/{mode}"))));
    }

    [Fact]
    public async Task Namespaces_say_whose_they_are()
    {
        var plan = await Plan(EnvironmentTier.Production);

        var application = plan.Single("Namespace", "tenancy-erp-prod");
        var infra = plan.Single("Namespace", "tenancy-erp-infra");
        Assert.Equal(("production", "erp-platform"), (Label(application, "environment"), Label(application, "team")));
        Assert.Equal("infrastructure", Label(infra, "team"));
    }

    [Fact]
    public async Task Nothing_flows_either_way_but_DNS()
    {
        var plan = await Plan(EnvironmentTier.Production);

        Assert.Equal(["erp-infra", "erp-prod"], plan.Of("NetworkPolicy").Select(p => p.TextAt("metadata.namespace")));
        Assert.All(plan.Of("NetworkPolicy"), policy =>
        {
            Assert.Empty(policy.At("spec.podSelector.matchLabels")?.AsObject() ?? []);
            Assert.Equal(BothWays, policy.At("spec.policyTypes")!.AsArray().Select(t => (string)t!));
            Assert.Null(policy.At("spec.ingress.0"));
            Assert.Equal(["53", "53"], Assert.Single(policy.At("spec.egress")!.AsArray())!["ports"]!.AsArray().Select(p => p!["port"]!.ToString()));
        });
    }

    [Fact]
    public async Task A_quota_holds_what_the_stack_asks_for_half_as_much_again_and_a_few_spare_pods()
    {
        var quota = (await Plan(EnvironmentTier.Production)).Single("ResourceQuota", "tenancy-erp-prod-quota");

        string Hard(string key) => (string)quota.At("spec.hard")![key]!;
        // 20 pods of 500m and 512Mi, 10 spare ones of 100m and 128Mi.
        Assert.Equal("45", Hard("pods"));
        Assert.Equal("16500m", Hard("requests.cpu"));
        Assert.Equal("17280Mi", Hard("requests.memory"));
        Assert.Equal("0", Hard("services.nodeports"));
        Assert.Equal("0", Hard("services.loadbalancers"));
        Assert.Equal("2", Hard("persistentvolumeclaims"));
    }

    [Fact]
    public async Task The_largest_container_and_volume_pass_the_limits_and_one_twice_as_large_does_not()
    {
        var plan = await Plan(EnvironmentTier.Production);

        Assert.Equal("3000m", (string)plan.Single("LimitRange", "tenancy-erp-prod-limits").At("spec.limits.0.max")!["cpu"]!);
        Assert.Equal("153600Mi", (string)plan.Single("LimitRange", "tenancy-erp-infra-limits").At("spec.limits.1.max")!["storage"]!);
    }

    [Theory]
    [InlineData(EnvironmentTier.Dev)]
    [InlineData(EnvironmentTier.Test)]
    [InlineData(EnvironmentTier.Staging)]
    [InlineData(EnvironmentTier.Production)]
    public async Task Roles_and_bindings_are_the_matrix_and_nothing_else(EnvironmentTier tier)
    {
        var plan = await Plan(tier);
        var application = TestStack.Context(tier).ApplicationNamespace;

        var expected = EnvironmentProfile.Of(tier).Access.SelectMany(g => new[] { (application, AccessNames.GroupOf(g.Team), g.Application), ("erp-infra", AccessNames.GroupOf(g.Team), g.Infra) });
        var bound = plan.Of("RoleBinding").Select(b => (b.TextAt("metadata.namespace")!, Assert.Single(b.At("subjects")!.AsArray())!["name"]!.ToString(), LevelOf(plan, b)));
        Assert.Equal(expected.Order(), bound.Order());
        Assert.Empty(plan.Of("ClusterRoleBinding"));
    }

    [Fact]
    public async Task A_shell_is_no_finding_where_the_matrix_grants_it_and_is_one_in_production()
    {
        var dev = await Plan(EnvironmentTier.Dev);
        var checker = new Checker(new(2026, 11, 20), []);

        Assert.DoesNotContain(checker.Check(dev with { Stack = "dev" }), f => f.Rule == "ERP062");
        Assert.Contains(checker.Check(dev with { Stack = "production" }), f => f.Rule == "ERP062");
    }

    [Fact]
    public async Task Batch_pushes_nobody_out_and_no_class_is_everybodys()
    {
        var classes = (await Plan(EnvironmentTier.Dev)).Of("PriorityClass");

        Assert.Equal(["erp-batch", "erp-data", "erp-edge", "erp-service"], classes.Select(c => c.TextAt("metadata.name")));
        Assert.Equal("Never", classes[0].TextAt("preemptionPolicy"));
        Assert.All(classes, c => Assert.Equal("false", c.TextAt("globalDefault")));
        Assert.Equal(["erp-batch", "erp-service", "erp-edge", "erp-data"], classes.OrderBy(c => (long)c.At("value")!).Select(c => c.TextAt("metadata.name")));
    }

    [Theory]
    [InlineData(AdmissionMode.Audit, "Warn", "Audit")]
    [InlineData(AdmissionMode.Enforce, "Deny", "Audit")]
    public async Task Admission_warns_first_and_refuses_when_told_to(AdmissionMode mode, params string[] actions)
    {
        var plan = await Plan(EnvironmentTier.Staging, mode);

        Assert.Equal(3, plan.Of("ValidatingAdmissionPolicyBinding").Count);
        Assert.All(plan.Of("ValidatingAdmissionPolicyBinding"), b =>
        {
            Assert.Equal(actions, b.At("spec.validationActions")!.AsArray().Select(a => (string)a!));
            Assert.Equal(["erp-staging", "erp-infra"], b.At("spec.matchResources.namespaceSelector.matchExpressions.0.values")!.AsArray().Select(v => (string)v!));
        });
    }

    [Theory]
    [InlineData("registries[0]", "registry.example.com/erp'] || true || ['")]
    [InlineData("registries[0]", "https://registry.example.com")]
    public async Task A_registry_that_could_end_the_expression_is_refused(string path, string registry)
    {
        InvalidArgumentsException? refusal = null;
        await TestStack.PlanAsync(() => refusal = Assert.Throws<InvalidArgumentsException>(() => Create(EnvironmentTier.Test, AdmissionMode.Audit, registry)));

        Assert.Equal(path, Assert.Single(refusal!.Problems).Path);
    }

    private static AccessLevel LevelOf(Plan plan, PlannedResource binding)
    {
        var rules = plan.Single("Role", binding.Name).At("rules")!.AsArray();
        bool Grants(string resource) => rules.Any(r => r!["resources"]!.AsArray().Any(n => (string)n! == resource));
        return Grants("pods/exec") ? AccessLevel.Debug : Grants("deployments/scale") ? AccessLevel.Operate : AccessLevel.View;
    }

    private static string? Label(PlannedResource resource, string key) => (string?)resource.At("metadata.labels")![key];

    private static Task<Plan> Plan(EnvironmentTier tier, AdmissionMode mode = AdmissionMode.Audit) => TestStack.PlanAsync(() => Create(tier, mode, "registry.example.com/erp"));

    private static Tenancy Create(EnvironmentTier tier, AdmissionMode mode, string registry) => new("tenancy", new()
    {
        Context = TestStack.Context(tier),
        Application = ResourceDemand.OfPods(20, new(new("500m", "512Mi"), new("2", "2Gi"))),
        Infra = ResourceDemand.OfPods(3, new(new("1", "2Gi"), new("4", "8Gi"))) + ResourceDemand.OfClaims(3, "100Gi"),
        Access = EnvironmentProfile.Of(tier).Access,
        Registries = [registry],
        Admission = mode,
    });
}

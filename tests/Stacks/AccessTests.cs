using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Who may do what in which namespace, as the API server would answer from the Roles and RoleBindings of each environment.</summary>
[Collection(nameof(ProcessWide))]
public sealed class AccessTests
{
    private const string Nobody = "-";

    /// <summary>An environment, what is to be done, and who may: in the services' namespace, and in the data's.</summary>
    public static TheoryData<string, string, string, string> Table() => new()
    {
        { "dev", "get pods", "developers", "developers" },
        { "dev", "get pods/log", "developers", "developers" },
        { "dev", "patch deployments", "developers", "developers" },
        { "dev", "create pods/exec", "developers", "developers" },
        { "test", "get pods", "developers qa", "developers qa" },
        { "test", "get pods/log", "developers qa", "developers qa" },
        { "test", "patch deployments", "developers qa", Nobody },
        { "test", "delete pods", "developers qa", Nobody },
        { "test", "create pods/exec", "developers", Nobody },
        { "test", "create pods/portforward", "developers", Nobody },
        { "staging", "get pods", "developers operations", "developers operations" },
        { "staging", "get pods/log", "developers operations", "developers operations" },
        { "staging", "patch deployments", "operations", "operations" },
        { "staging", "patch deployments/scale", "operations", "operations" },
        { "staging", "create pods/exec", "operations", Nobody },
        { "production", "get pods", "operations", "operations" },
        { "production", "get pods/log", "operations", "operations" },
        { "production", "patch deployments", "operations", "operations" },
        { "production", "create pods/eviction", "operations", "operations" },
        { "production", "create pods/exec", Nobody, Nobody },
        { "production", "create pods/portforward", Nobody, Nobody },
        { "production", "patch pods/ephemeralcontainers", Nobody, Nobody },
    };

    /// <summary>What nobody may do anywhere.</summary>
    public static TheoryData<string, string> Never() => new()
    {
        { "get secrets", "CIS 4.1.2" }, { "list secrets", "CIS 4.1.2" }, { "watch secrets", "CIS 4.1.2" },
        { "create pods", "CIS 4.1.4" }, { "create deployments", "CIS 4.1.4" }, { "create jobs", "CIS 4.1.4" },
        { "create serviceaccounts/token", "CIS 4.1.12" }, { "impersonate users", "CIS 4.1.8" }, { "bind roles", "CIS 4.1.8" }, { "escalate roles", "CIS 4.1.8" },
        { "create rolebindings", "CIS 4.1.8" }, { "create persistentvolumes", "CIS 4.1.9" }, { "get nodes/proxy", "CIS 4.1.10" },
        { "create validatingwebhookconfigurations", "CIS 4.1.11" }, { "delete namespaces", "" }, { "delete events", "C-0031" }, { "patch configmaps", "C-0037" }, { "delete persistentvolumeclaims", "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task The_matrix_is_what_the_bindings_grant(string stack, string what, string application, string infra)
    {
        foreach (var platform in ShippedStacks.Platforms)
        {
            var plan = await ShippedStacks.PlanAsync(platform, stack);
            var services = (string?)plan.Of("Namespace").Single(n => n.Name.StartsWith("tenancy-", StringComparison.Ordinal) && !n.Name.EndsWith("erp-infra", StringComparison.Ordinal)).At("metadata.name");
            Assert.Equal((application, infra), (Who(plan, what, services!), Who(plan, what, "erp-infra")));
        }
    }

    [Theory]
    [MemberData(nameof(Never))]
    public async Task Nobody_may_do_what_leads_to_more(string what, string covers)
    {
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Of("Namespace").Select(n => n.TextAt("metadata.name")!), space => Assert.True(Who(plan, what, space) == Nobody, $"{plan.Title()}: {Who(plan, what, space)} may {what} in {space} ({covers})"));
    }

    [Fact]
    public async Task No_role_has_a_wildcard_and_no_person_is_bound_beyond_a_namespace() // CIS 4.1.1, 4.1.3, CKV_K8S_49
    {
        foreach (var plan in await StackPlans.AllAsync())
        {
            Assert.All(plan.Of("Role").Concat(plan.Of("ClusterRole")).Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal)), r => Assert.DoesNotContain("\"*\"", r.At("rules")!.ToJsonString(), StringComparison.Ordinal));
            Assert.All(plan.Of("ClusterRoleBinding"), b => Assert.All(b.At("subjects")!.AsArray(), s => Assert.Equal("ServiceAccount", (string?)s!["kind"])));
        }
    }

    [Fact]
    public async Task Every_namespace_of_a_team_denies_what_is_not_said_and_holds_its_pods_to_restricted() // CIS 4.2.1 to 4.2.5, 4.3.2
    {
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Of("Namespace"), space =>
            {
                var name = space.TextAt("metadata.name");
                Assert.Contains(plan.Of("NetworkPolicy"), p => p.TextAt("metadata.namespace") == name && (p.At("spec.podSelector")?.AsObject().Count ?? 0) == 0 && p.At("spec.policyTypes")!.AsArray().Count == 2);
                if (space.Name.StartsWith("tenancy-", StringComparison.Ordinal)) Assert.Equal("restricted", (string?)space.At("metadata.labels")!["pod-security.kubernetes.io/enforce"]);
            });
    }

    [Fact]
    public async Task No_pod_runs_as_the_default_account_or_in_the_default_namespace() // CIS 4.1.5, 4.5.2, 5.2.1
    {
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Resources.Where(r => r.Type.StartsWith("kubernetes:apps/", StringComparison.Ordinal) || r.Type.StartsWith("kubernetes:batch/", StringComparison.Ordinal)), workload =>
            {
                var pod = (workload.At("spec.jobTemplate.spec.template") ?? workload.At("spec.template"))!["spec"]!;
                Assert.True(pod["serviceAccountName"]?.ToString() is { Length: > 0 } and not "default", $"{plan.Title()}: {workload.Name}");
                Assert.NotEqual("default", workload.TextAt("metadata.namespace"));
            });
    }

    private static string Who(Plan plan, string what, string space)
    {
        var (verb, resource) = (what.Split(' ')[0], what.Split(' ')[1]);
        var groups = from binding in plan.Of("RoleBinding")
                     where binding.TextAt("metadata.namespace") == space
                     let role = plan.Of("kubernetes:rbac.authorization.k8s.io/v1:Role").Single(r => r.TextAt("metadata.namespace") == space && r.TextAt("metadata.name") == binding.TextAt("metadata.name"))
                     where role.At("rules")!.AsArray().Any(rule => Has(rule!["resources"], resource) && Has(rule["verbs"], verb))
                     from subject in binding.At("subjects")!.AsArray()
                     where (string?)subject!["kind"] == "Group"
                     select ((string)subject["name"]!)["erp:".Length..];
        return string.Join(' ', groups.Distinct().Order()) is { Length: > 0 } names ? names : Nobody;
    }

    private static bool Has(System.Text.Json.Nodes.JsonNode? list, string entry) => list!.AsArray().Any(e => (string?)e is { } text && (text == entry || text == "*"));
}

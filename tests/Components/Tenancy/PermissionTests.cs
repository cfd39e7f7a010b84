using Erp.Components;

namespace Erp.Tests.Components;

public class PermissionTests
{
    private static readonly string[] Forbidden = ["*", "impersonate", "escalate", "bind", "deletecollection"];

    [Fact]
    public void No_level_has_wildcards_or_ways_to_more_rights() =>
        Assert.All(All(), p =>
        {
            Assert.DoesNotContain("*", p.Resources);
            Assert.DoesNotContain("*", p.ApiGroups);
            Assert.DoesNotContain(p.Verbs, v => Forbidden.Contains(v));
        });

    [Fact]
    public void Nobody_reads_secrets_or_makes_tokens_roles_and_pods() =>
        Assert.All(All(), p =>
        {
            Assert.DoesNotContain(p.Resources, r => r is "secrets" or "serviceaccounts/token" or "roles" or "rolebindings");
            Assert.False(p.Resources.Contains("pods") && p.Verbs.Contains("create"));
        });

    [Fact]
    public void A_shell_in_a_container_is_for_debugging_alone()
    {
        Assert.DoesNotContain(Permissions.Of(AccessLevel.Operate), p => p.Resources.Contains("pods/exec"));
        Assert.Contains(Permissions.Of(AccessLevel.Debug), p => p.Resources.Contains("pods/exec"));
    }

    private static IEnumerable<Permission> All() => Enum.GetValues<AccessLevel>().SelectMany(l => Permissions.Of(l));
}

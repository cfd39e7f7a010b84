using Erp.Components;

namespace Erp.Tests.Components;

public class AccessMatrixTests
{
    private static readonly string[] Forbidden = ["*", "impersonate", "escalate", "bind", "deletecollection"];

    /// <summary>The table of the design: who may work in which environment, and how far.</summary>
    [Theory]
    [InlineData(EnvironmentTier.Dev, Team.Developers, AccessLevel.Debug)]
    [InlineData(EnvironmentTier.Dev, Team.Qa, null)]
    [InlineData(EnvironmentTier.Dev, Team.Operations, null)]
    [InlineData(EnvironmentTier.Test, Team.Developers, AccessLevel.Debug)]
    [InlineData(EnvironmentTier.Test, Team.Qa, AccessLevel.Operate)]
    [InlineData(EnvironmentTier.Test, Team.Operations, null)]
    [InlineData(EnvironmentTier.Staging, Team.Developers, AccessLevel.View)]
    [InlineData(EnvironmentTier.Staging, Team.Qa, null)]
    [InlineData(EnvironmentTier.Staging, Team.Operations, AccessLevel.Debug)]
    [InlineData(EnvironmentTier.Production, Team.Developers, null)]
    [InlineData(EnvironmentTier.Production, Team.Qa, null)]
    [InlineData(EnvironmentTier.Production, Team.Operations, AccessLevel.Operate)]
    public void Each_team_has_its_level_and_no_more(EnvironmentTier tier, Team team, AccessLevel? expected) =>
        Assert.Equal(expected, AccessMatrix.Of(tier).SingleOrDefault(g => g.Team == team)?.Application);

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

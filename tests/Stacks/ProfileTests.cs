using Erp.Components;
using Erp.Stacks.Profiles;

namespace Erp.Tests.Stacks;

/// <summary>What the profiles say of the design's table of environments, and that they are the only ones who say it.</summary>
public class ProfileTests
{
    /// <summary>Where a tier is still asked for: its names, and what is refused in production whatever a profile says.</summary>
    private static readonly string[] AskForTheTier =
    [
        "components/Cluster/Checks/EksChecks.cs",
        "components/Cluster/Checks/NetworkChecks.cs",
        "components/Cluster/Checks/NodeGroupChecks.cs",
        "components/Cluster/Cluster.cs",
        "components/DataTier/DataTierRules.cs",
        "components/EdgeIngress/Checks/HostChecks.cs",
        "components/Model/EnvironmentTier.cs",
        "components/Model/PlatformContext.cs",
        "components/Observability/ObservabilityChecks.cs",
        "stacks/Blueprint.cs",
        "stacks/Contexts.cs",
        "stacks/Parts/AlertRefusals.cs",
        "stacks/Parts/ClusterRefusals.cs",
        "stacks/Parts/ServiceRefusals.cs",
        "stacks/Platforms/AiPlatform/AiPlatformPlatform.cs",
        "stacks/Platforms/Platform.cs",
        "stacks/Platforms/RustErp/RustDialect.cs",
    ];

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
        Assert.Equal(expected, EnvironmentProfile.Of(tier).Access.SingleOrDefault(g => g.Team == team)?.Application);

    [Theory]
    [InlineData(EnvironmentTier.Test, CertificateIssuers.Staging)]
    [InlineData(EnvironmentTier.Production, CertificateIssuers.Production)]
    public void Environments_that_come_and_go_do_not_use_up_the_authoritys_limits(EnvironmentTier tier, string issuer) =>
        Assert.Equal(issuer, EnvironmentProfile.Of(tier).Edge.Issuer);

    [Fact]
    public void Nothing_but_names_and_refusals_asks_for_the_tier()
    {
        var files = from folder in (string[])["components", "stacks"]
                    from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
                    where !path.StartsWith("stacks/Profiles/", StringComparison.Ordinal) && !path.StartsWith("stacks/Configuration/", StringComparison.Ordinal)
                    let text = File.ReadAllText(file)
                    where text.Contains("EnvironmentTier", StringComparison.Ordinal) || text.Contains(".Tier", StringComparison.Ordinal)
                    select path;

        Assert.Equal(AskForTheTier, files.Order(StringComparer.Ordinal));
    }
}

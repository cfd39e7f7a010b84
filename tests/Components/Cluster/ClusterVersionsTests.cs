using Erp.Components;
using Erp.Tests.Stacks;

namespace Erp.Tests.Components;

[Collection(nameof(ProcessWide))]
public sealed class ClusterVersionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Every_version_in_standard_support_has_its_addons_and_the_proxy_is_of_that_version()
    {
        Assert.Equal(SupportCalendar.Releases.Where(r => r.StandardSupportEnds >= Today).Select(r => r.Version), ClusterVersions.Kubernetes);
        Assert.All(ClusterVersions.Kubernetes, v => Assert.StartsWith($"v{v}.", ClusterVersions.Addon(v, ClusterVersions.KubeProxy), StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_addon_of_EKS_floats()
    {
        string[] expected = [ClusterVersions.Volumes, ClusterVersions.Dns, ClusterVersions.PodIdentityAgent, ClusterVersions.KubeProxy, ClusterVersions.Snapshots, ClusterVersions.Network];
        foreach (var plan in await StackPlans.AllAsync())
        {
            var addons = plan.Of("aws:eks/addon:Addon");
            Assert.All(addons, a => Assert.Matches(@"^v\d+\.\d+\.\d+-eksbuild\.\d+$", a.TextAt("addonVersion")));
            if (addons.Count > 0) Assert.Equal(expected.Order(StringComparer.Ordinal), addons.Select(a => a.TextAt("addonName")!).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_version_that_EKS_offers_and_nothing_is_known_of_is_refused() =>
        Assert.All(SupportCalendar.Releases.Where(r => !ClusterVersions.Kubernetes.Contains(r.Version)),
            r => Assert.Contains(EksChecks.Problems(TestClusters.Test with { Version = r.Version, Today = r.StandardSupportEnds }, EnvironmentTier.Test), p => p.Path == "version"));
}

using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Images that nobody patches any more run in production only where the configuration says that this is known.</summary>
public sealed class ImageSourceTests
{
    [Fact]
    public async Task Legacy_images_are_refused_in_production_until_the_configuration_acknowledges_them()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => PlanAsync("data.imageSource=bitnami-legacy"));
        Assert.Contains("data.imageSource: names the legacy copies of August 2025, which get no security fixes", refused.ToString());

        var acknowledged = await PlanAsync("data.imageSource=bitnami-legacy", "data.acknowledgeLegacyImages=true");
        Assert.Equal("docker.io", acknowledged.Single("Release", "redis-ha").TextAt("values.image.registry"));
    }

    [Fact]
    public async Task What_is_acknowledged_is_still_found_and_told_why()
    {
        var plan = await PlanAsync("data.imageSource=bitnami-legacy", "data.acknowledgeLegacyImages=true");

        var finding = new Checker(new(2026, 11, 20), []).Check(plan).First(f => f.Rule == "ERP025" && f.Urn.EndsWith("::redis-ha", StringComparison.Ordinal));
        Assert.Contains("the bitnamilegacy images are frozen and get no security fixes", finding.Message);
    }

    private static Task<Plan> PlanAsync(params string[] settings) => ShippedStacks.PlanAsync("rust-erp", "production", settings);
}

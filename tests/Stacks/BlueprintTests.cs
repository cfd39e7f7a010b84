using Erp.Components;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks;

public sealed class BlueprintTests
{
    [Theory]
    [InlineData("dev", 1, 1)]
    [InlineData("test", 2, 2)]
    [InlineData("staging", 2, 6)]
    [InlineData("production", 3, 20)]
    public void A_service_is_as_large_as_its_environment_wants_it(string stack, int min, int max)
    {
        var scale = Of(stack, "erp-infra:platform: rust-erp").Topology["financial-service"].Scale;

        Assert.Equal((min, max), (scale.Min, scale.Max));
    }

    [Fact]
    public void Settings_have_the_last_word()
    {
        var blueprint = Of("production", """
            erp-infra:images: { default: 2.0.0, versions: { gateway: 2.1.0 } }
            erp-infra:services: { gateway-service: { min: 5, max: 7, memoryLimit: 1Gi } }
            """);

        Assert.Equal("registry.example.com/erp/gateway:2.1.0", blueprint.Images.Of("gateway").ToString());
        Assert.Equal("registry.example.com/erp/finance:2.0.0", blueprint.Images.Of("finance").ToString());
        Assert.Equal((5, 7), (blueprint.Topology["gateway-service"].Scale.Min, blueprint.Topology["gateway-service"].Scale.Max));
        Assert.Equal("1Gi", blueprint.Topology["gateway-service"].Resources.Limits.Memory);
    }

    [Theory]
    [InlineData("production", "erp.shop.org")]
    [InlineData("staging", "erp.staging.shop.org")]
    public void Hosts_lie_below_the_domain(string stack, string host) =>
        Assert.Equal(host, Of(stack, "erp-infra:domain: shop.org").Host("erp"));

    [Fact]
    public void A_cluster_that_is_there_keeps_no_backups_in_a_cloud()
    {
        Assert.NotNull(Of("production", "").Watched.Backups);
        Assert.Null(Of("production", "erp-infra:cluster: { mode: existing }").Watched.Backups);
    }

    // What production is refused without.
    private const string Told = """
        erp-infra:alerts: { webhook: https://alerts.example.com/erp }
        erp-infra:data: { acknowledgeLegacyImages: true }
        """;

    private static Blueprint Of(string stack, string settings)
    {
        var problems = new List<ConfigProblem>();
        var config = YamlReader.Read(StackFiles.FileOf(stack), $"{Told}\n{settings}", problems) as MapNode;
        return new(StackConfiguration.From(stack, config!, problems));
    }
}

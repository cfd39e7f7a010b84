using System.Text.Json.Nodes;
using Erp.Stacks.Configuration;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

[Collection(nameof(ProcessWide))]
public sealed class AwsProviderTests
{
    [Fact]
    public async Task Nothing_is_made_by_a_provider_that_the_environment_of_the_shell_decides()
    {
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Resources.Where(r => r.Custom), r => Assert.True(
                r.Provider == r.Type.Split(':')[0] switch { "aws" => "aws", "kubernetes" => "cluster", _ => null },
                $"{plan.Title()}: {r.Type} {r.Name} is made by {r.Provider ?? "the default provider"}"));
    }

    [Theory]
    [InlineData("dev", 0)]
    [InlineData("test", 1)]
    [InlineData("production", 1)]
    public async Task AWS_is_spoken_to_only_where_something_is_made_there(string stack, int providers) =>
        Assert.Equal(providers, (await ShippedStacks.PlanAsync("erp-system", stack)).Of("pulumi:providers:aws").Count);

    [Fact]
    public async Task The_provider_keeps_to_one_region_of_one_account_and_tags_what_was_given_no_tags()
    {
        var plan = await ShippedStacks.PlanAsync("erp-system", "staging", "cluster.region=eu-central-1", "cluster.account='210987654321'");

        var provider = Assert.Single(plan.Of("pulumi:providers:aws"));
        Assert.Equal("eu-central-1", provider.TextAt("region"));
        Assert.Equal("""["210987654321"]""", Json(provider.At("allowedAccountIds")));
        Assert.Equal("""{"app.kubernetes.io/part-of":"erp-system","erp.io/environment":"staging","erp.io/owner":"erp-platform"}""", Json(JsonNode.Parse(Json(provider.At("defaultTags")))!["tags"]));
        Assert.All(plan.Of("aws:ec2/subnet:Subnet"), s => Assert.StartsWith("eu-central-1", s.TextAt("availabilityZone"), StringComparison.Ordinal));
        Assert.Contains(plan.Of("AccessEntry"), e => e.TextAt("principalArn") == "arn:aws:iam::210987654321:role/erp-deployer");
        Assert.Contains(plan.Of("AccessEntry"), e => e.TextAt("principalArn") == "arn:aws:iam::210987654321:role/erp-operations");
    }

    [Theory]
    [InlineData("cluster.account=12345678901")]
    [InlineData("cluster.account=1234-5678-9012")]
    [InlineData("cluster.region=frankfurt")]
    public void What_is_no_account_or_region_is_refused(string setting)
    {
        var key = setting[..setting.IndexOf('=')];
        var problem = Assert.Single(Assert.Throws<ConfigException>(() => ShippedStacks.Configuration("erp-system", "test", setting)).Problems);

        Assert.Equal((key, $"--set {key}"), (problem.Key, problem.Location.ToString()));
    }

    // Providers take everything but texts as JSON.
    private static string Json(JsonNode? value) => value is JsonValue text ? JsonNode.Parse(text.ToString())!.ToJsonString() : value!.ToJsonString();
}

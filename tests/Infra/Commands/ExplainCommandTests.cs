using System.Text.Json;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Tests.Infra.Commands;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task A_service_comes_with_its_declaration_and_the_commands_to_operate_it()
    {
        var run = await ErpProcess.RunAsync("explain", "financial-service", "--stack", "production", "--platform", "rust-erp");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("stacks/Platforms/RustErp/Financial.cs", run.Output);
        foreach (var command in (string[])[
            "kubectl -n erp-prod get pods -l app.kubernetes.io/name=financial-service",
            "kubectl -n erp-prod logs -l app.kubernetes.io/name=financial-service -c financial-service",
            "erp rollout start financial-service VERSION --stack production && pulumi up --stack production",
            "kubectl -n erp-prod rollout status deployment/financial-service",
            "erp backup restore financial_db --stack production | kubectl apply -f -"])
            Assert.Contains(command, run.Output);
    }

    [Fact]
    public async Task What_is_not_backed_up_is_not_offered_for_restoring() =>
        Assert.DoesNotContain("erp backup", (await ErpProcess.RunAsync("explain", "finance-service", "--stack", "dev")).Output);

    [Fact]
    public async Task A_canary_is_rolled_back_by_ending_it() =>
        Assert.Contains("erp rollout abort sales-service --stack dev",
            (await ErpProcess.RunAsync("explain", "sales-service", "--set", "services.sales-service={ rollout: { strategy: canary } }")).Output);

    [Fact]
    public async Task A_setting_says_what_it_may_be_and_what_it_is()
    {
        var run = await ErpProcess.RunAsync("explain", "data.imageSource", "--stack", "production");

        Assert.Matches(@"allowed +one of bitnami-legacy, bitnami-secure, private-mirror\n +default +bitnami-legacy\n +in production +private-mirror\n", run.Output);
        Assert.Contains("pulumi config set --stack production --path 'erp-infra:data.imageSource' VALUE", run.Output);
    }

    [Theory]
    [InlineData("services.gateway-service.min", "a whole number from 1 to 100")]
    [InlineData("erp-infra:images.versions.gateway", "a tag or a digest")]
    [InlineData("alerts.slackWebhook", "pulumi config set --stack dev --secret --path 'erp-infra:alerts.slackWebhook' VALUE")]
    public async Task Settings_inside_maps_and_secrets_are_known_too(string key, string says) => Assert.Contains(says, (await ErpProcess.RunAsync("explain", key)).Output);

    [Fact]
    public async Task A_rule_has_its_page() => Assert.StartsWith("# ERP021", (await ErpProcess.RunAsync("explain", "erp021")).Output);

    [Theory]
    [InlineData("gateway-service", "commands")]
    [InlineData("images", "keys")]
    [InlineData("ERP021", "page")]
    public async Task A_machine_can_read_it(string what, string part)
    {
        using var json = JsonDocument.Parse((await ErpProcess.RunAsync("explain", what, "--json")).Output);

        Assert.True(json.RootElement.TryGetProperty(part, out _));
    }

    [Fact]
    public async Task What_is_nothing_is_answered_with_the_nearest()
    {
        var run = await ErpProcess.RunAsync("explain", "gatway-service");

        Assert.Equal((2, "There is no rule, setting or service 'gatway-service'; did you mean 'gateway-service'?\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Every_service_is_declared_where_it_is_said_to_be() =>
        Assert.All(Enum.GetValues<PlatformName>().Select(PlatformCatalog.Of).SelectMany(p => p.Services.Select(s => p.SourceOf(s.Name))),
            path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
}

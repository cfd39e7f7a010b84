using System.Text.Json;
using Erp.Infra.Commands;
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
            "erp backup restore financial_db --stack production | kubectl apply -f -",
            "erp backup restore financial_db --stack production --to 2026-11-20T14:20:00Z | kubectl apply -f -"])
            Assert.Contains(command, run.Output);
    }

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

    [Theory]
    [InlineData("images.versions", "--path 'erp-infra:images.versions.finance' VALUE", "--set images.versions.finance=VALUE")]
    [InlineData("images", "--path 'erp-infra:images.default' VALUE", "--set images.default=VALUE")]
    [InlineData("services", "--path 'erp-infra:services.finance-service.cpuLimit' VALUE", "--set services.finance-service.cpuLimit=VALUE")]
    [InlineData("services.gateway-service", "--path 'erp-infra:services.gateway-service.cpuLimit' VALUE", "--set services.gateway-service.cpuLimit=VALUE")]
    [InlineData("access.registries", "--path 'erp-infra:access.registries[0]' VALUE", "--set 'access.registries=[VALUE]'")]
    [InlineData("cluster.addons.zones", "--path 'erp-infra:cluster.addons.zones[\"example.com\"]' VALUE", "--set 'cluster.addons.zones={ example.com: VALUE }'")]
    [InlineData("services.gateway-service.rollout.steps", "--path 'erp-infra:services.gateway-service.rollout.steps[0].minutes' VALUE", "--set 'services.gateway-service.rollout.steps=[{ minutes: VALUE }]'")]
    public async Task What_holds_other_settings_is_shown_by_one_of_them(string key, string pulumi, string set)
    {
        var run = await ErpProcess.RunAsync("explain", key);

        Assert.Contains(pulumi, run.Output);
        Assert.Contains(set, run.Output);
    }

    [Fact]
    public void Every_example_of_a_setting_names_a_place_that_takes_a_value()
    {
        var dev = Project.Load(new StackFiles(Repository.Root), "dev");
        foreach (var setting in SettingPath.All)
        {
            var given = Override.Parse(SettingExample.Of(setting, dev).Assignment)!;
            var problems = new List<ConfigProblem>();
            StackConfiguration.Check(given.ApplyTo(new MapNode([], new Location("", 0)), problems), problems);

            Assert.DoesNotContain(problems, p => p.Rule is ConfigRule.UnknownKey or ConfigRule.NotAList or ConfigRule.NotAMap or ConfigRule.NotAText or ConfigRule.NotAChoice);
        }
    }

    [Fact]
    public async Task Commands_for_another_platform_begin_with_the_setting_that_they_need()
    {
        var other = await ErpProcess.RunAsync("explain", "financial-service", "--platform", "rust-erp", "--set", "services.financial-service={ min: 2, max: 4 }");
        var own = await ErpProcess.RunAsync("explain", "finance-service");

        var lines = other.Output.Split('\n').ToList();
        var first = lines.FindIndex(l => l.Contains("pulumi config set --stack dev erp-infra:platform rust-erp"));
        Assert.InRange(first, 1, lines.IndexOf("To operate it:"));
        Assert.Contains("erp-infra:services.financial-service in Pulumi.dev.yaml, as --set has it", other.Output);
        Assert.DoesNotContain("pulumi config set", own.Output);
    }

    [Fact]
    public async Task A_rule_has_its_page() => Assert.StartsWith("# ERP021", (await ErpProcess.RunAsync("explain", "erp021")).Output);

    [Theory]
    [InlineData("There is no stack 'nope'", "ERP021", "--stack", "nope")]
    [InlineData("did you mean 'rust-erp'?", "ERP021", "--platform", "rust-er")]
    [InlineData("'financial-service' is a service of rust-erp, and dev runs erp-system: add --platform rust-erp", "financial-service")]
    public async Task What_is_not_there_is_refused(string says, params string[] arguments)
    {
        var run = await ErpProcess.RunAsync(["explain", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, run.Error);
    }

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

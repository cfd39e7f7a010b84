using System.Text.Json;
using Erp.Infra;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Tests.Stacks;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Infra;

/// <summary>What stands between the engine and the stack, in a run of the mocks: it is handed to <c>RunAsync</c> in the very same way.</summary>
[Collection(nameof(ProcessWide))]
public sealed class CheckedStacksTests : IDisposable
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string Webhook = "https://hooks.example.com/services/very-secret";

    private readonly string? _before = Environment.GetEnvironmentVariable(ConfigVariable);
    private readonly int _exitCode = Environment.ExitCode;
    private int _registered;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(ConfigVariable, _before);
        Environment.ExitCode = _exitCode;
    }

    [Fact]
    public async Task What_a_preview_refuses_is_refused_before_anything_is_registered()
    {
        var refused = await Assert.ThrowsAsync<RunException>(() => RunAsync("production", ("services", """{ "gateway-service": { "min": 1, "max": 1 } }""")));

        Assert.Equal(0, _registered);
        Assert.StartsWith("The rules refuse erp-system in production; nothing has been registered.\n", refused.Message);
        Assert.Contains("  ERP040 Deployment gateway-service ", refused.Message);
        Assert.Contains("erp preview production --platform erp-system", refused.Message);
        Assert.DoesNotContain("   at ", refused.Message);
    }

    [Fact]
    public async Task What_only_the_environment_below_shows_is_refused_too()
    {
        var refused = await Assert.ThrowsAsync<RunException>(() => RunAsync("production", ("services", """{ "gateway-service": { "memoryRequest": "128Mi" } }""")));

        Assert.Equal(0, _registered);
        Assert.Contains("  ERP131 Deployment gateway-service ", refused.Message);
        Assert.Contains("256Mi in staging", refused.Message);
    }

    [Fact]
    public async Task What_a_preview_accepts_is_registered_as_it_was_planned()
    {
        await RunAsync("dev");

        var planned = await ShippedStacks.PlanAsync("erp-system", "dev");
        Assert.Equal(planned.Resources.Count(r => r.Type != "pulumi:pulumi:Stack"), _registered);
    }

    [Fact]
    public async Task A_secret_that_the_engine_has_decrypted_is_not_in_what_the_rules_say()
    {
        var refused = await Assert.ThrowsAsync<RunException>(() => RunAsync("production",
            ("services", """{ "gateway-service": { "min": 1, "max": 1 } }"""), ("alerts", $$"""{ "slackWebhook": "{{Webhook}}" }""")));

        Assert.DoesNotContain(Webhook, refused.Message);
        Assert.DoesNotContain("ERP070", refused.Message);
    }

    [Fact]
    public async Task Nothing_is_deployed_to_the_example_account()
    {
        var refused = await Assert.ThrowsAsync<RunException>(() => DeployAsync("production"));

        Assert.Equal(0, _registered);
        Assert.StartsWith("production still has the example account 123456789012; nothing has been registered. To go on, set cluster.account in Pulumi.production.yaml: pulumi config set ", refused.Message);
    }

    [Theory]
    [InlineData("production", "cluster", """{ "account": "210987654321" }""")]
    [InlineData("dev", "owner", "others")]
    public async Task What_has_an_account_of_its_own_or_needs_none_is_deployed(string stack, string key, string value)
    {
        // The mocks do not answer as AWS does after a deployment, so the run does not come to its end; that it was let begin is the point.
        await Record.ExceptionAsync(() => DeployAsync(stack, (key, value)));

        Assert.NotEqual(0, _registered);
    }

    [Fact]
    public void It_makes_nothing_but_the_stack() => Assert.Null(new CheckedStacks().GetService(typeof(string)));

    private Task RunAsync(string stack, params (string Key, string Value)[] settings) => RunAsync(stack, isPreview: true, settings);

    private Task DeployAsync(string stack, params (string Key, string Value)[] settings) => RunAsync(stack, isPreview: false, settings);

    private async Task RunAsync(string stack, bool isPreview, (string Key, string Value)[] settings)
    {
        var config = ShippedStacks.Configuration("erp-system", stack).Raw.SetItems(settings.Select(s => KeyValuePair.Create($"{ErpSettings.Project}:{s.Key}", s.Value)));
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        var options = new TestOptions { ProjectName = ErpSettings.Project, StackName = stack, RootDirectory = Repository.Root, IsPreview = isPreview };
        await Deployment.TestWithServiceProviderAsync<ErpStack>(Counting(), new CheckedStacks(), options);
    }

    private IMocks Counting()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).Callback(() => Interlocked.Increment(ref _registered))
            .ReturnsAsync((MockResourceArgs a) => ($"{a.Name}-id", (object)a.Inputs));
        mocks.Setup(m => m.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs a) => a.Args);
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        return mocks.Object;
    }
}

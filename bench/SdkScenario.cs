using Pulumi;
using Pulumi.Testing;

namespace Erp.Bench;

/// <summary>N sample applications through the SDK alone: no rules, no rendering.</summary>
internal sealed class SdkScenario : IScenario
{
    public string Name => "sdk";

    public async Task<int> RunAsync(int n, string? folder, Phases phases)
    {
        var resources = await Deployment.TestAsync(new EchoMocks(), new TestOptions { IsPreview = false }, () =>
        {
            for (var i = 0; i < n; i++)
                _ = new SampleApp($"app-{i}");
        });
        return resources.Length;
    }
}

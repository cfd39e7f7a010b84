using Erp.Tests.Infra.Commands;
using Pulumi;
using Xunit.Abstractions;

namespace Erp.Tests.Infra;

/// <summary>The program as Pulumi's engine starts it.</summary>
public class EngineTests(ITestOutputHelper output)
{
    // The official SDK talks gRPC to the engine; the stand-in talks to nobody.
    private static bool IsOffline
        => !typeof(Deployment).Assembly.GetReferencedAssemblies().Any(name => name.Name!.StartsWith("Grpc", StringComparison.Ordinal));

    [Fact]
    public async Task An_offline_build_refuses_to_deploy_in_two_lines_and_names_the_build_that_can()
    {
        if (!IsOffline)
        {
            output.WriteLine("Not an offline build: nothing to refuse.");
            return;
        }

        var run = await ErpProcess.RunAsync(Repository.Root, [], ("PULUMI_MONITOR", "127.0.0.1:1"));

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        var lines = run.Error.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.Contains("offline build", lines[0]);
        Assert.Contains("-p:PulumiSdk=nuget", lines[1]);
    }
}

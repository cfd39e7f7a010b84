using System.Text.Json;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Infra.Planning;

/// <summary>Runs the program in this process, without engine, account or network, and records what it asks for.</summary>
public static class Planner
{
    private const string ConfigVariable = "PULUMI_CONFIG";

    // Pulumi reads a run's configuration from the environment of the process, so runs go one after the other.
    private static readonly SemaphoreSlim OneRun = new(1);

    public static Task<Plan> PlanAsync(StackConfiguration configuration) =>
        PlanAsync(configuration, options => new ErpStack(configuration, options));

    /// <summary>Plans any stack: the tests plan small ones of their own.</summary>
    public static async Task<Plan> PlanAsync<TStack>(StackConfiguration configuration, Func<StackOptions, TStack> create) where TStack : Stack
    {
        var recorder = new Recorder(ErpSettings.Project, configuration.Stack);
        await OneRun.WaitAsync();
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        var exitCode = Environment.ExitCode;
        try
        {
            Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(configuration.Raw));
            var options = new TestOptions { ProjectName = ErpSettings.Project, StackName = configuration.Stack, IsPreview = false };
            await Deployment.TestWithServiceProviderAsync<TStack>(recorder, new Factory<TStack>(() => create(recorder.StackOptions)), options);
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
            // A failed run marks the process as failed; whoever asked for the plan decides that.
            Environment.ExitCode = exitCode;
            OneRun.Release();
        }

        var builder = new PlanBuilder(recorder);
        return new()
        {
            Project = ErpSettings.Project,
            Stack = configuration.Stack,
            Platform = Contexts.Of(configuration).Platform,
            Resources = await builder.ResourcesAsync(),
            Outputs = await builder.OutputsAsync(),
        };
    }

    private sealed class Factory<TStack>(Func<TStack> create) : IServiceProvider where TStack : Stack
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TStack) ? create() : null;
    }
}

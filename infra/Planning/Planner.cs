using System.Text.Json.Nodes;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Infra.Planning;

/// <summary>Runs the program in this process, without engine, account or network, and records what it asks for.</summary>
public static class Planner
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const long Large = 100_000_000;

    // Pulumi reads a run's configuration from the environment of the process, so runs go one after the other.
    private static readonly SemaphoreSlim OneRun = new(1);

    public static Task<Plan> PlanAsync(StackConfiguration configuration) =>
        PlanAsync(configuration, options => new ErpStack(configuration, options));

    /// <summary>Plans any stack: the tests plan small ones of their own.</summary>
    public static async Task<Plan> PlanAsync<TStack>(StackConfiguration configuration, Func<StackOptions, TStack> create) where TStack : Stack
    {
        var plan = await RunAsync(configuration, create);
        // What the program made is garbage from here on. Of a large stack it is so much that rules and manifests had better use its room again.
        if (GC.GetTotalMemory(forceFullCollection: false) > Large) GC.Collect(0);
        return plan;
    }

    private static async Task<Plan> RunAsync<TStack>(StackConfiguration configuration, Func<StackOptions, TStack> create) where TStack : Stack
    {
        var recorder = new Recorder(ErpSettings.Project, configuration.Stack);
        var builder = new PlanBuilder(recorder);
        var factory = new Factory<TStack>(() => create(recorder.StackOptions));
        await OneRun.WaitAsync();
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        var exitCode = Environment.ExitCode;
        try
        {
            Environment.SetEnvironmentVariable(ConfigVariable, Json(configuration));
            var options = new TestOptions { ProjectName = ErpSettings.Project, StackName = configuration.Stack, IsPreview = false };
            await Deployment.TestWithServiceProviderAsync<TStack>(recorder, factory, options);
        }
        catch (RunException) when (factory.Refusal is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
            // A failed run marks the process as failed; whoever asked for the plan decides that.
            Environment.ExitCode = exitCode;
            OneRun.Release();
        }

        return new()
        {
            Project = ErpSettings.Project,
            Stack = configuration.Stack,
            Platform = Contexts.Of(configuration).Platform,
            Resources = await builder.ResourcesAsync(),
            Outputs = await builder.OutputsAsync(),
        };
    }

    private static string Json(StackConfiguration configuration) =>
        new JsonObject(configuration.Raw.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value))).ToJsonString();

    // A run reports only the text of what stopped it; what the program itself refuses is kept whole.
    private sealed class Factory<TStack>(Func<TStack> create) : IServiceProvider where TStack : Stack
    {
        public RunException? Refusal { get; private set; }

        public object? GetService(Type serviceType)
        {
            if (serviceType != typeof(TStack)) return null;
            try
            {
                return create();
            }
            catch (RunException refusal)
            {
                Refusal = refusal;
                throw;
            }
        }
    }
}

using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

// The entry points of a program under test.
public sealed partial class Deployment
{
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
    {
        var monitor = await TestStackAsync(mocks, options, () => new TStack()).ConfigureAwait(false);
        return monitor.Resources(without: null);
    }

    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        var monitor = await TestStackAsync(mocks, options, Resolve).ConfigureAwait(false);
        return monitor.Resources(without: null);

        TStack Resolve() => serviceProvider.GetService(typeof(TStack)) as TStack ?? throw new RunException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
            + "Register the type with the service provider before this method is called.");
    }

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = null!;
        var resources = await TestAsync(testMocks, testOptions, async () =>
        {
            outputs = await createResources().ConfigureAwait(false);
        }).ConfigureAwait(false);
        return (resources, outputs);
    }

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        IDictionary<string, object?> outputs = null!;
        var resources = await TestAsync(testMocks, testOptions, () =>
        {
            outputs = createResources();
        }).ConfigureAwait(false);
        return (resources, outputs);
    }

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources().GetAwaiter().GetResult();
        });

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        Stack? stack = null;
        var monitor = await TestStackAsync(testMocks, testOptions, () => stack = new CallbackStack(createResources)).ConfigureAwait(false);
        return monitor.Resources(without: stack);
    }

    private static async Task<MockMonitor> TestStackAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        var deployment = new Deployment(mocks, options ?? new TestOptions());
        Instance = new DeploymentInstance(deployment);
        await deployment.ExecuteAsync(createStack).ConfigureAwait(false);
        deployment.Errors.ThrowIfAny();
        return deployment.Monitor;
    }

    private async Task ExecuteAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterPropertyOutputs();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            // What new TStack() makes of an exception in the constructor.
            Errors.Report(e.InnerException);
            return;
        }
        catch (Exception e)
        {
            Errors.Report(e);
            return;
        }
        foreach (var failure in await Tasks.FinishAsync().ConfigureAwait(false))
            Errors.Report(failure);
    }

    private sealed class CallbackStack : Stack
    {
        public CallbackStack(Action createResources) => createResources();
    }
}

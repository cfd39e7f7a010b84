using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Tests.Sdk.Support;

/// <summary>Ways to run a program under mocks. All are updates, unless they say preview.</summary>
internal static class Runs
{
    /// <summary>Far above what any run here takes: a run that needs longer is blocked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TestOptions Update => new() { IsPreview = false };

    public static TestOptions Preview => new() { IsPreview = true };

    public static Task<ImmutableArray<Resource>> RunAsync(this IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, Update, program).WaitAsync(Patience);

    public static Task<ImmutableArray<Resource>> RunAsync(this IMocks mocks, Func<Task> program)
        => Deployment.TestAsync(mocks, Update, program).WaitAsync(Patience);

    public static Task<ImmutableArray<Resource>> PreviewAsync(this IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, Preview, program).WaitAsync(Patience);

    public static Task<ImmutableArray<Resource>> RunStackAsync<TStack>(this IMocks mocks) where TStack : Stack, new()
        => Deployment.TestAsync<TStack>(mocks, Update).WaitAsync(Patience);

    public static Task<RunException> FailAsync(this IMocks mocks, Action program) => FailAsync<RunException>(() => mocks.RunAsync(program));

    public static Task<RunException> FailAsync(Action program) => FailAsync(new Recorder(), program);

    /// <summary>A failed run sets the exit code of the process, which here is the test host's.</summary>
    public static async Task<TException> FailAsync<TException>(Func<Task> run) where TException : Exception
    {
        try
        {
            return await Assert.ThrowsAsync<TException>(run);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    /// <summary>Whether a run is still waiting after a time in which it would long have ended.</summary>
    public static async Task<bool> IsBlockedAsync(Task run) => await Task.WhenAny(run, Task.Delay(300)) != run;
}

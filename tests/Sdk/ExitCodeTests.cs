using Erp.Tests.Sdk.Support;
using Pulumi;

namespace Erp.Tests.Sdk;

/// <summary>What a run does to the exit code of its process.</summary>
[Collection(nameof(ProcessWide))]
public class ExitCodeTests
{
    [Fact]
    public async Task A_failed_run_makes_it_32()
    {
        try
        {
            await Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(Fail));
            Assert.Equal(32, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = 0;
        }
    }

    [Fact]
    public async Task A_good_run_leaves_it_alone()
    {
        var before = Environment.ExitCode;

        await new Recorder().RunAsync(() => { _ = new Widget("w"); });

        Assert.Equal(before, Environment.ExitCode);
    }

    [Fact]
    public async Task Errors_that_were_only_logged_leave_it_alone()
    {
        var before = Environment.ExitCode;

        await Assert.ThrowsAsync<RunException>(() => new Recorder().RunAsync(() => Log.Error("x")));

        Assert.Equal(before, Environment.ExitCode);
    }

    private static void Fail() => throw new TimeoutException("boom");
}

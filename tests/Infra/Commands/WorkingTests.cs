using Erp.Infra.Commands;

namespace Erp.Tests.Infra.Commands;

public sealed class WorkingTests
{
    [Fact]
    public async Task What_is_over_at_once_is_not_announced()
    {
        var screen = new StringWriter();

        Assert.Equal(1, await Working.OnAsync("Planning dev", () => Task.FromResult(1), screen));

        Assert.Equal("", screen.ToString());
    }

    [Fact]
    public async Task What_takes_a_while_is_announced_and_taken_away_again()
    {
        var screen = new StringWriter();

        Assert.Equal(1, await Working.OnAsync("Planning [dev]", async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(700));
            return 1;
        }, screen));

        Assert.Contains("Planning [dev]...", screen.ToString());
        Assert.EndsWith("\e[?25h", screen.ToString());
    }

    [Fact]
    public async Task A_failure_comes_through() =>
        await Assert.ThrowsAsync<UsageException>(() => Working.OnAsync<int>("Planning dev", async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            throw new UsageException("no");
        }, new StringWriter()));

    [Fact]
    public async Task Nobody_looks_at_a_pipe() => Assert.Equal("", (await ErpProcess.RunAsync("diff", "staging", "production")).Error);
}

using System.Diagnostics;
using Erp.Tests.RealServers;
using Xunit.Abstractions;

namespace Erp.Tests.Components.DataTier;

/// <summary>Redis with the number of nodes, the quorum and the timings that the platform asks of its chart.</summary>
public class SentinelFailoverTests(ITestOutputHelper log)
{
    private const string MasterSet = "mymaster";
    private const int Quorum = 2;
    private const int DownAfterMilliseconds = 5000;
    private const int FailoverTimeout = 10000;

    [RealServerFact(Programs.Redis)]
    public async Task After_the_loss_of_the_master_a_client_that_asks_Sentinel_writes_again()
    {
        await using var redis = await RedisSentinel.Start(MasterSet, Quorum, DownAfterMilliseconds, FailoverTimeout);
        Assert.True(await Write(redis, "before"));
        var first = await Master(redis);
        Assert.Equal("2", (await redis.Run(first!.Value, "WAIT", "2", "5000")).Output.Trim());

        await redis.Kill(first.Value);
        var watch = Stopwatch.StartNew();
        await Shell.Until("a client writes again", () => Write(redis, "after"), seconds: 30);
        log.WriteLine($"Written again {watch.Elapsed.TotalSeconds:F1} s after the loss of the master.");

        var second = await Master(redis);
        Assert.NotEqual(first, second);
        Assert.Equal("1", (await redis.Run(second!.Value, "GET", "before")).Output.Trim());
    }

    // A client as our connection settings make it: the master set's name and a password for Sentinel and data.
    private static async Task<bool> Write(RedisSentinel redis, string key) =>
        await Master(redis) is { } port && (await redis.Run(port, "SET", key, "1")).Output.StartsWith("OK", StringComparison.Ordinal);

    private static async Task<int?> Master(RedisSentinel redis)
    {
        foreach (var sentinel in redis.Sentinels)
            if ((await redis.Run(sentinel, "SENTINEL", "GET-MASTER-ADDR-BY-NAME", MasterSet)).Output.Split('\n') is [_, var port, ..])
                return int.Parse(port);
        return null;
    }
}

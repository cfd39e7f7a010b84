using System.Diagnostics;

namespace Erp.Tests.RealServers;

/// <summary>One master, two replicas and three sentinels on loopback, with password and append-only file.</summary>
public sealed class RedisSentinel : IAsyncDisposable
{
    public const string Password = "redis-password";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<int, Process> _processes = [];

    public int[] Nodes { get; } = [FreePort.Next(), FreePort.Next(), FreePort.Next()];
    public int[] Sentinels { get; } = [FreePort.Next(), FreePort.Next(), FreePort.Next()];

    public static async Task<RedisSentinel> Start(string masterSet, int quorum, int downAfterMilliseconds, int failoverTimeout)
    {
        var redis = new RedisSentinel();
        foreach (var port in redis.Nodes)
            redis.Launch(port, Programs.Redis, $"""
                requirepass {Password}
                masterauth {Password}
                appendonly yes
                {(port == redis.Nodes[0] ? "" : $"replicaof 127.0.0.1 {redis.Nodes[0]}")}
                """);
        foreach (var port in redis.Nodes) await redis.Answers(port);
        await Shell.Until("both replicas follow", async () => (await redis.Run(redis.Nodes[0], "INFO", "replication")).Output.Contains("connected_slaves:2"));
        foreach (var port in redis.Sentinels)
            redis.Launch(port, "redis-sentinel", $"""
                requirepass {Password}
                sentinel monitor {masterSet} 127.0.0.1 {redis.Nodes[0]} {quorum}
                sentinel auth-pass {masterSet} {Password}
                sentinel down-after-milliseconds {masterSet} {downAfterMilliseconds}
                sentinel failover-timeout {masterSet} {failoverTimeout}
                sentinel sentinel-pass {Password}
                """);
        foreach (var port in redis.Sentinels)
            await Shell.Until("the sentinels know each other", async () => (await redis.Run(port, "SENTINEL", "CKQUORUM", masterSet)).Output.StartsWith("OK 3", StringComparison.Ordinal));
        return redis;
    }

    private void Launch(int port, string program, string settings)
    {
        Directory.CreateDirectory(_folder[$"{port}"]);
        var file = _folder.Write($"{port}.conf", $"port {port}\nbind 127.0.0.1\ndir {_folder[$"{port}"]}\n{settings}\n");
        _processes[port] = Shell.StartServer(Programs.Find(program), [file]);
    }

    private Task Answers(int port) => Shell.Until($"Redis {port} answers", async () => (await Run(port, "PING")).Output.StartsWith("PONG", StringComparison.Ordinal));

    public Task<ShellResult> Run(int port, params string[] command) =>
        Shell.Run("redis-cli", ["-h", "127.0.0.1", "-p", $"{port}", "--raw", .. command], new Dictionary<string, string> { ["REDISCLI_AUTH"] = Password });

    public async Task Kill(int port)
    {
        await Shell.Stop(_processes[port]);
        _processes.Remove(port);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Values) await Shell.Stop(process);
        _folder.Dispose();
    }
}

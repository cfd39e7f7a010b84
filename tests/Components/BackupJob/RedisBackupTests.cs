using Erp.Components;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

public sealed class RedisBackupTests : IAsyncLifetime
{
    private S3Server _s3 = null!;
    private RedisSentinel _redis = null!;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Redis) || !Programs.Exists(Programs.S3)) return;
        _s3 = await S3Server.Start();
        _redis = await RedisSentinel.Start("mymaster", quorum: 2, downAfterMilliseconds: 5000, failoverTimeout: 10000);
    }

    [RealServerFact(Programs.Redis, Programs.S3, Programs.Aws)]
    public async Task The_data_of_the_master_that_Sentinel_names_is_stored_and_loads_into_a_new_Redis()
    {
        var master = _redis.Nodes[0];
        await _redis.Run(master, "SET", "answer", "42");
        await _redis.Run(master, "HSET", "order||sales-service||7", "data", "{\"total\": 12.5}", "version", "3");
        await _redis.Run(master, "RPUSH", "list", "a", "b", "c");
        await _redis.Run(master, "SET", "short-lived", "x", "EX", "3600");
        using var pod = new BackupScripts(null, _s3);
        (string, string)[] environment =
        [
            ("REDIS_HOST", "127.0.0.1"), ("REDIS_PORT", $"{_redis.Sentinels[1]}"), ("MASTER_NAME", "mymaster"), ("PGPASSWORD", RedisSentinel.Password),
            ("DATABASE", "redis"), ("PREFIX", $"{BackupTarget.Roots.Redis}/test"),
        ];

        (await pod.Run(["dump-redis.sh", "upload.sh"], environment)).Succeeded();
        (await pod.Run("fetch.sh", environment)).Succeeded();

        var port = FreePort.Next();
        var loaded = Shell.StartServer(Programs.Find(Programs.Redis), ["--port", $"{port}", "--bind", "127.0.0.1", "--dir", pod.Work, "--dbfilename", "dump.rdb", "--requirepass", RedisSentinel.Password]);
        try
        {
            await Shell.Until("the new Redis answers", async () => (await _redis.Run(port, "PING")).Output.StartsWith("PONG", StringComparison.Ordinal));
            // Redis' own digest of all keys and values.
            Assert.Equal((await _redis.Run(master, "DEBUG", "DIGEST")).Succeeded(), (await _redis.Run(port, "DEBUG", "DIGEST")).Succeeded());
            Assert.Equal("4", (await _redis.Run(port, "DBSIZE")).Output.Trim());
            Assert.Equal("3", (await _redis.Run(port, "HGET", "order||sales-service||7", "version")).Output.Trim());
            Assert.NotEqual("-1", (await _redis.Run(port, "TTL", "short-lived")).Output.Trim());
        }
        finally
        {
            await Shell.Stop(loaded);
        }
    }

    [RealServerFact(Programs.Redis, Programs.S3, Programs.Aws)]
    public async Task A_wrong_password_fails_before_anything_is_stored()
    {
        using var pod = new BackupScripts(null, _s3);

        var result = await pod.Run(["dump-redis.sh", "upload.sh"],
            ("REDIS_HOST", "127.0.0.1"), ("REDIS_PORT", $"{_redis.Sentinels[0]}"), ("MASTER_NAME", "mymaster"), ("PGPASSWORD", "wrong"), ("PREFIX", $"{BackupTarget.Roots.Redis}/failing"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("FAILED in stage 'find the Redis to read'", result.Error);
        Assert.DoesNotContain(await _s3.Keys(), key => key.StartsWith($"{BackupTarget.Roots.Redis}/failing", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (_redis is not null) await _redis.DisposeAsync();
        if (_s3 is not null) await _s3.DisposeAsync();
    }
}

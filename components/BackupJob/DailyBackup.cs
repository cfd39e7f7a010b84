namespace Erp.Components;

/// <summary>Every night a dump of each database: taken, read back, stored, read back again, and only then noted as a success.</summary>
internal static class DailyBackup
{
    public const string Kind = "daily";

    public static void Create(BackupParts parts)
    {
        foreach (var database in parts.Args.Databases)
            parts.Cron(BackupNames.Daily(parts.Name, database), parts.Args.Schedule,
            [
                parts.OnServer("dump", "dump.sh", parts.Args.Server.Backup, new() { [BackupVariables.Database] = database }),
                parts.ToBucket("upload", "upload.sh", Prefix(parts, database)),
                parts.Record(Kind, database),
            ]);
        if (parts.Args.Redis is { } redis) Redis(parts, redis);
    }

    public static string Prefix(BackupParts parts, string database) => $"{BackupTarget.DailyPrefix(parts.Args.Server.Name)}/{database}";

    private static void Redis(BackupParts parts, RedisServer redis)
    {
        var dump = new ScriptContainer("dump", DataTierVersions.RedisImage, "dump-redis.sh")
        {
            Variables = new()
            {
                ["WORK"] = BackupParts.Work,
                [BackupVariables.Database] = redis.Name,
                ["REDIS_HOST"] = redis.SentinelHost ?? redis.Host,
                ["REDIS_PORT"] = $"{(redis.SentinelHost is null ? RedisTier.Port : RedisServer.SentinelPort)}",
            },
            Secrets = [new SecretFile("PASSWORD_FILE", redis.Admin.Secret, redis.Admin.Key)],
            Resources = parts.Args.Resources,
        };
        if (redis.MasterName is { } master) dump.Variables["MASTER_NAME"] = master;
        parts.Cron(BackupNames.Daily(parts.Name, redis.Name), parts.Args.Schedule,
        [
            dump,
            parts.ToBucket("upload", "upload.sh", $"{BackupTarget.Roots.Redis}/{redis.Name}"),
            parts.Record(BackupPromise.Redis, redis.Name),
        ]);
    }
}

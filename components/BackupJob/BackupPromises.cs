using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What backups promise, as the alerts hold them to it.</summary>
internal static class BackupPromises
{
    // The next night's run may take its time, and a drill may be missed by a day.
    private static readonly TimeSpan Daily = TimeSpan.FromHours(26);
    private static readonly TimeSpan Drill = TimeSpan.FromDays(8);

    public static MonitoredBackups? Of(BackupJobArgs args, IEnumerable<string> cronJobs) => args.Mode == BackupMode.None ? null : new(args.Server.Namespace, [.. All(args)])
    {
        CronJobs = [.. cronJobs],
        WalSlot = args.Mode == BackupMode.Continuous ? ContinuousBackup.Slot : null,
    };

    private static IEnumerable<BackupPromise> All(BackupJobArgs args)
    {
        foreach (var database in args.Databases)
        {
            yield return new(BackupPromise.Daily, database, Daily);
            yield return new(BackupPromise.Drill, database, Drill);
        }
        if (args.Redis is { } redis) yield return new(BackupPromise.Redis, redis.Name, Daily);
        if (args.Mode != BackupMode.Continuous) yield break;
        yield return new(BackupPromise.Base, BackupPromise.Everything, Daily);
        yield return new(BackupPromise.Wal, BackupPromise.Everything, args.RecoveryPoint);
    }
}

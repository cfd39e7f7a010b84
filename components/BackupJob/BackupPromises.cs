using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What backups promise, as the alerts hold them to it. Known before anything is built, because the alerts come first.</summary>
public static class BackupPromises
{
    /// <summary>How much writing may be lost at most where backups are continuous.</summary>
    public static TimeSpan RecoveryPoint { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How much at most where only the nightly dump is there.</summary>
    public static TimeSpan Night { get; } = TimeSpan.FromDays(1);

    // The next night's run may take its time, and a drill may be missed by a day.
    private static readonly TimeSpan Daily = Night + TimeSpan.FromHours(2);
    private static readonly TimeSpan Drill = TimeSpan.FromDays(8);

    /// <summary>Null where nothing is promised. The CronJobs are told by the <paramref name="component"/>'s name, with which all of theirs begin.</summary>
    public static MonitoredBackups? Of(string component, string @namespace, BackupMode mode, IEnumerable<string> databases, string? redis = null) =>
        mode == BackupMode.None ? null : new(@namespace, [.. All(mode, databases, redis)])
        {
            CronJobs = [component],
            WalSlot = mode == BackupMode.Continuous ? ContinuousBackup.Slot : null,
        };

    private static IEnumerable<BackupPromise> All(BackupMode mode, IEnumerable<string> databases, string? redis)
    {
        foreach (var database in databases)
        {
            yield return new(BackupPromise.Daily, database, Daily);
            yield return new(BackupPromise.Drill, database, Drill);
        }
        if (redis is not null) yield return new(BackupPromise.Redis, redis, Daily);
        if (mode != BackupMode.Continuous) yield break;
        yield return new(BackupPromise.Base, BackupPromise.Everything, Daily);
        yield return new(BackupPromise.Wal, BackupPromise.Everything, RecoveryPoint);
    }
}

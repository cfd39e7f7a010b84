using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;

namespace Erp.Infra.Commands.Backup;

/// <summary>One thing that is backed up.</summary>
/// <param name="What">The server, a database, or Redis.</param>
/// <param name="How">What is made of it.</param>
/// <param name="Cron">When, in UTC.</param>
/// <param name="IsContinuous">Whether it is written all the time as well.</param>
/// <param name="AtMostLost">What is promised; null where the promise is another row's.</param>
internal sealed record BackupRow(string What, string How, string Cron, bool IsContinuous, TimeSpan? AtMostLost)
{
    public static IEnumerable<BackupRow> Of(Plan plan, StackBackups backups)
    {
        var continuous = backups.Mode == BackupMode.Continuous;
        if (continuous)
            yield return new("the server", "WAL, and base backups to start from", CronOf(plan, BackupNames.Base(backups.Component)), IsContinuous: true, BackupPromises.RecoveryPoint);
        foreach (var database in backups.Databases)
        {
            yield return new(database, "dump", CronOf(plan, BackupNames.Daily(backups.Component, database)), IsContinuous: false, continuous ? null : BackupPromises.Night);
            yield return new(database, "drill: restored and asked", CronOf(plan, BackupNames.Drill(backups.Component, database)), IsContinuous: false, null);
        }
        if (backups.Redis is { } redis) yield return new(redis, "RDB file", CronOf(plan, BackupNames.Daily(backups.Component, redis)), IsContinuous: false, BackupPromises.Night);
    }

    /// <summary>The bucket that all of it goes to.</summary>
    public static string BucketOf(Plan plan, StackBackups backups) =>
        (string)plan.Resources.Single(r => r.Type == "aws:s3/bucket:Bucket" && r.Name == $"{backups.Component}-bucket").Inputs["bucket"]!;

    private static string CronOf(Plan plan, string job) =>
        (string)plan.Resources.Single(r => r.Type == "kubernetes:batch/v1:CronJob" && r.Name == job).Inputs["spec"]!["schedule"]!;
}

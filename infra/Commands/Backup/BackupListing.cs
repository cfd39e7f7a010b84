using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Outputs;

namespace Erp.Infra.Commands.Backup;

/// <summary>What is backed up of a stack, in words.</summary>
internal static class BackupListing
{
    public static IEnumerable<string> Of(Plan plan, StackBackups backups)
    {
        var bucket = (string)plan.Resources.Single(r => r.Type == "aws:s3/bucket:Bucket" && r.Name == $"{backups.Component}-bucket").Inputs["bucket"]!;
        yield return $"{plan.Stack} ({plan.Platform}) keeps its backups for {backups.KeepDays} days in s3://{bucket}";
        yield return "";
        var rows = Rows(plan, backups).Prepend(("what", "how", "when (UTC)", "at most lost")).ToList();
        var widths = (rows.Max(r => r.Item1.Length), rows.Max(r => r.Item2.Length), rows.Max(r => r.Item3.Length));
        foreach (var (what, how, when, lost) in rows)
            yield return $"  {what.PadRight(widths.Item1)}  {how.PadRight(widths.Item2)}  {when.PadRight(widths.Item3)}  {lost}".TrimEnd();

        yield return "";
        yield return backups.Mode == BackupMode.Continuous
            ? $"Any moment of the last {backups.KeepDays} days can be restored, and the newest:"
            : "The dump of any night can be restored:";
        yield return $"  {BackupLines.Restore(backups.Databases[0], plan.Stack)}";
    }

    private static IEnumerable<(string What, string How, string When, string Lost)> Rows(Plan plan, StackBackups backups)
    {
        var continuous = backups.Mode == BackupMode.Continuous;
        if (continuous)
            yield return ("the server", "WAL, and base backups to start from", "always, and " + Schedule(plan, BackupNames.Base(backups.Component)), InWords(BackupPromises.RecoveryPoint));
        foreach (var database in backups.Databases)
        {
            yield return (database, "dump", Schedule(plan, BackupNames.Daily(backups.Component, database)), continuous ? "" : InWords(BackupPromises.Night));
            yield return (database, "drill: restored and asked", Schedule(plan, BackupNames.Drill(backups.Component, database)), "");
        }
        if (backups.Redis is { } redis) yield return (redis, "RDB file", Schedule(plan, BackupNames.Daily(backups.Component, redis)), InWords(BackupPromises.Night));
    }

    private static string Schedule(Plan plan, string job)
    {
        var cron = (string)plan.Resources.Single(r => r.Type == "kubernetes:batch/v1:CronJob" && r.Name == job).Inputs["spec"]!["schedule"]!;
        return cron.Split(' ') switch
        {
            [var minute, var hour, "*", "*", "*"] => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')} daily",
            [var minute, var hour, "*", "*", "0"] => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')} Sundays",
            _ => cron,
        };
    }

    private static string InWords(TimeSpan time) => time.TotalHours < 1 ? $"{time.TotalMinutes:0} min" : $"{time.TotalHours:0} h";
}

using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Outputs;

namespace Erp.Infra.Commands.Backup;

/// <summary>What is backed up of a stack, in words and for a machine.</summary>
internal static class BackupListing
{
    public static IEnumerable<string> Of(Plan plan, StackBackups backups)
    {
        yield return $"{plan.Stack} ({plan.Platform}) keeps its backups for {backups.KeepDays} days in s3://{BackupRow.BucketOf(plan, backups)}";
        yield return "";
        var rows = BackupRow.Of(plan, backups).Select(r => (r.What, r.How, InWords(r), r.AtMostLost is { } lost ? InWords(lost) : "")).Prepend(("what", "how", "when (UTC)", "at most lost")).ToList();
        var widths = (rows.Max(r => r.Item1.Length), rows.Max(r => r.Item2.Length), rows.Max(r => r.Item3.Length));
        foreach (var (what, how, when, lost) in rows)
            yield return $"  {what.PadRight(widths.Item1)}  {how.PadRight(widths.Item2)}  {when.PadRight(widths.Item3)}  {lost}".TrimEnd();

        yield return "";
        yield return backups.Mode == BackupMode.Continuous
            ? $"Any moment of the last {backups.KeepDays} days can be restored, and the newest:"
            : "The dump of any night can be restored:";
        yield return $"  {BackupLines.Restore(backups.Databases[0], plan.Stack)}";
    }

    public static JsonObject ToJson(Plan plan, StackBackups backups) => new()
    {
        ["stack"] = plan.Stack,
        ["platform"] = plan.Platform,
        ["bucket"] = BackupRow.BucketOf(plan, backups),
        ["keepDays"] = backups.KeepDays,
        ["anyMoment"] = backups.Mode == BackupMode.Continuous,
        ["backups"] = new JsonArray([.. BackupRow.Of(plan, backups).Select(ToJson)]),
    };

    private static JsonObject ToJson(BackupRow row) => new()
    {
        ["what"] = row.What,
        ["how"] = row.How,
        ["schedule"] = row.Cron,
        ["continuous"] = row.IsContinuous,
        ["atMostLostMinutes"] = row.AtMostLost?.TotalMinutes,
    };

    private static string InWords(BackupRow row) => (row.IsContinuous ? "always, and " : "") + row.Cron.Split(' ') switch
    {
        [var minute, var hour, "*", "*", "*"] => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')} daily",
        [var minute, var hour, "*", "*", "0"] => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')} Sundays",
        _ => row.Cron,
    };

    private static string InWords(TimeSpan time) => time.TotalHours < 1 ? $"{time.TotalMinutes:0} min" : $"{time.TotalHours:0} h";
}

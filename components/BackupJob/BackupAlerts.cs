using Pulumi.KubernetesCrds.Monitoring.V1;

namespace Erp.Components;

/// <summary>Alerts on the age of what has been proven, not on the exit codes of Jobs: a Job that never ran fails nothing.</summary>
internal static class BackupAlerts
{
    private const string LastSuccess = $"{BackupMetrics.Prefix}_last_success_timestamp_seconds";
    private const string DataTime = $"{BackupMetrics.Prefix}_data_timestamp_seconds";

    // The next night's run may take its time.
    private static readonly TimeSpan DailyPromise = TimeSpan.FromHours(26);
    private static readonly TimeSpan DrillPromise = TimeSpan.FromDays(8);

    public static PrometheusRule Create(BackupParts parts)
    {
        List<RuleArgs> rules = [];
        foreach (var database in parts.Args.Databases)
        {
            rules.Add(TooOld("BackupTooOld", DailyBackup.Kind, database, LastSuccess, DailyPromise, "critical", "15m"));
            rules.Add(TooOld("RestoreDrillTooOld", RestoreDrill.Kind, database, LastSuccess, DrillPromise, "warning", "15m"));
        }
        if (parts.Args.Redis is { } redis) rules.Add(TooOld("BackupTooOld", "redis", redis.Name, LastSuccess, DailyPromise, "critical", "15m"));
        if (parts.Args.Mode == BackupMode.Continuous)
        {
            rules.Add(TooOld("RecoveryPointMissed", ContinuousBackup.WalKind, "*", DataTime, parts.Args.RecoveryPoint, "critical", "2m"));
            rules.Add(TooOld("BaseBackupTooOld", ContinuousBackup.BaseKind, "*", LastSuccess, DailyPromise, "critical", "15m"));
        }
        return new PrometheusRule(parts.Name, new PrometheusRuleArgs
        {
            Metadata = parts.Metadata(parts.Name),
            Spec = new PrometheusRuleSpecArgs { Groups = { new RuleGroupArgs { Name = parts.Name, Rules = rules } } },
        }, parts.Options());
    }

    // What has never succeeded has no age: its absence is as bad.
    private static RuleArgs TooOld(string alert, string kind, string database, string metric, TimeSpan promise, string severity, string patience)
    {
        var series = $"{metric}{{kind=\"{kind}\",database=\"{database}\"}}";
        return new()
        {
            Alert = alert,
            Expr = $"time() - max({series}) > {promise.TotalSeconds:F0} or absent({series})",
            For = patience,
            Labels = { ["severity"] = severity, ["kind"] = kind, ["database"] = database },
            Annotations =
            {
                ["summary"] = $"The last proven {kind} backup of {database} is older than {promise.TotalMinutes:F0} minutes",
                ["runbook_url"] = $"docs/BackupJob.md#{alert.ToLowerInvariant()}",
            },
        };
    }
}

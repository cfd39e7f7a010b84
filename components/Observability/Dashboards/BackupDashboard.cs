using System.Collections.Immutable;

namespace Erp.Components.Dashboards;

/// <summary>How much would be lost if the data were gone now.</summary>
internal static class BackupDashboard
{
    public static Dashboard Of(MonitoredBackups backups)
    {
        var ns = $"namespace=\"{backups.Namespace}\"";
        var jobs = $"{ns},cronjob=~\"{string.Join('|', backups.CronJobs)}\"";
        return new("erp-backups", "Backups",
        [
            new("Now",
                Panel.Stat("Age of the oldest newest backup", Unit.Seconds, $"time() - min(kube_cronjob_status_last_successful_time{{{jobs}}})") with { Alarm = backups.MaxAge.TotalSeconds },
                Panel.Stat("Failed jobs", Unit.None, $"count(kube_job_status_failed{{{ns}}} > 0) or vector(0)") with { Alarm = 1 }),
            new("Over time", Panel.Lines("Age of the newest backup", Unit.Seconds, new Query($"time() - max by (cronjob) (kube_cronjob_status_last_successful_time{{{jobs}}})", "{{cronjob}}"))),
            .. backups.DrillCronJob is { } drill ? ImmutableArray.Create(Drill(backups, $"{ns},cronjob=\"{drill}\"")) : [],
            .. backups.WalSlot is { } slot ? ImmutableArray.Create(Continuous($"{ns},slot_name=\"{slot}\"")) : [],
        ]);
    }

    private static Row Drill(MonitoredBackups backups, string job) => new("Restore drill",
        Panel.Lines("Since the last one that succeeded", Unit.Seconds, new Query($"time() - max(kube_cronjob_status_last_successful_time{{{job}}})", "age")) with { Alarm = backups.DrillMaxAge.TotalSeconds });

    private static Row Continuous(string slot) => new("Write-ahead log",
        Panel.Lines("Readers", Unit.None, new Query($"max(pg_replication_slots_active{{{slot}}})", "active")),
        Panel.Lines("Not yet read", Unit.Bytes, new Query($"max(pg_replication_slots_pg_wal_lsn_diff{{{slot}}})", "waiting")));
}

using System.Collections.Immutable;

namespace Erp.Components.Dashboards;

/// <summary>How much would be lost if the data were gone now.</summary>
internal static class BackupDashboard
{
    private const string Name = "{{kind}} {{database}}";

    public static Dashboard Of(MonitoredBackups backups)
    {
        var ns = $"namespace=\"{backups.Namespace}\"";
        return new("erp-backups", "Backups",
        [
            new("Now",
                Panel.Stat("Age of the newest proven backup", Unit.Seconds, $"time() - max(erp_backup_last_success_timestamp_seconds{{{ns},kind=~\"daily|base\"}})"),
                Panel.Stat("Since the last restore that succeeded", Unit.Seconds, $"time() - max(erp_backup_last_success_timestamp_seconds{{{ns},kind=\"drill\"}})"),
                Panel.Stat("Failed jobs", Unit.None, $"count(kube_job_status_failed{{{ns}}} > 0) or vector(0)") with { Alarm = 1 }),
            new("Over time",
                Panel.Lines("Since the last success", Unit.Seconds, new Query($"time() - max by (kind, database) (erp_backup_last_success_timestamp_seconds{{{ns}}})", Name)),
                Panel.Lines("Writes that would be lost", Unit.Seconds, new Query($"time() - max by (kind, database) (erp_backup_data_timestamp_seconds{{{ns}}})", Name))),
            new("Cost",
                Panel.Lines("Size", Unit.Bytes, new Query($"max by (kind, database) (erp_backup_size_bytes{{{ns}}})", Name)),
                Panel.Lines("Time it took", Unit.Seconds, new Query($"max by (kind, database) (erp_backup_duration_seconds{{{ns}}})", Name))),
            .. backups.WalSlot is { } slot ? ImmutableArray.Create(Slot($"{ns},slot_name=\"{slot}\"")) : [],
        ]);
    }

    private static Row Slot(string slot) => new("Write-ahead log",
        Panel.Lines("Readers", Unit.None, new Query($"max(pg_replication_slots_active{{{slot}}})", "active")),
        Panel.Lines("Not yet read", Unit.Bytes, new Query($"max(pg_replication_slots_pg_wal_lsn_diff{{{slot}}})", "waiting")));
}

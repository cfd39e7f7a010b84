namespace Erp.Components.Alerts;

/// <summary>A backup counts by its age and by having been restored, not by a job's having run.</summary>
internal static class BackupAlerts
{
    private const string Success = $"{BackupMetrics.Prefix}_last_success_timestamp_seconds";
    private const string Data = $"{BackupMetrics.Prefix}_data_timestamp_seconds";
    private const int WalBytes = 1024 * 1024 * 1024;

    private const string What = "{{ $labels.kind }} backup of {{ if eq $labels.database \"*\" }}all databases{{ else }}{{ $labels.database }}{{ end }} in {{ $labels.namespace }}";

    public static IEnumerable<Rule> Of(MonitoredBackups backups)
    {
        var ns = $"namespace=\"{backups.Namespace}\"";
        var (stored, streamed, drills) = (
            backups.Promises.Where(p => p.Kind is not (BackupPromise.Wal or BackupPromise.Drill)).ToList(),
            backups.Promises.Where(p => p.Kind == BackupPromise.Wal).ToList(),
            backups.Promises.Where(p => p.Kind == BackupPromise.Drill).ToList());

        if (stored.Count > 0)
            yield return Alert.Critical("BackupTooOld", 10, Broken(stored, ns, Success),
                "The {{ $labels.kind }} backup is too old",
                $"The newest {What} is older than was promised, or there is none.");

        if (streamed.Count > 0)
            yield return Alert.Critical("BackupDataTooOld", 5, Broken(streamed, ns, Data),
                "Recent writes are in no backup",
                $"The {What} does not reach as near to now as was promised: more than that would be lost with the server.");

        if (drills.Count > 0)
            yield return Alert.Warning("RestoreDrillTooOld", 10, Broken(drills, ns, Success),
                "No restore has been rehearsed lately",
                "No backup of {{ if eq $labels.database \"*\" }}all databases{{ else }}{{ $labels.database }}{{ end }} in {{ $labels.namespace }} has been restored for longer than was promised: nobody knows whether they are any good.");

        if (!backups.CronJobs.IsEmpty)
            yield return Alert.Warning("BackupJobFailed", 5,
                $"max by (namespace, job_name) (kube_job_status_failed{{{ns},job_name=~\"({string.Join('|', backups.CronJobs)})-.+\"}}) > 0",
                "{{ $labels.job_name }} failed",
                "The backup job {{ $labels.namespace }}/{{ $labels.job_name }} failed; its log says at which stage.");

        if (backups.WalSlot is { } slot)
            foreach (var rule in Slot($"{ns},slot_name=\"{slot}\"")) yield return rule;
    }

    // Every server's exporter reads the notes, and a standby may be behind: the newest counts. A promise without any note is broken too.
    private static string Broken(IEnumerable<BackupPromise> promises, string ns, string metric) => string.Join(" or ", promises.SelectMany(promise =>
    {
        var notes = $"{metric}{{{ns},kind=\"{promise.Kind}\",database=\"{promise.Database}\"}}";
        return new[] { $"time() - max by (namespace, kind, database) ({notes}) > {(int)promise.MaxAge.TotalSeconds}", $"absent({notes})" };
    }));

    private static IEnumerable<Rule> Slot(string slot)
    {
        yield return Alert.Critical("ContinuousBackupStopped", 5,
            $"max by (namespace, slot_name) (pg_replication_slots_active{{{slot}}}) == 0 or absent(pg_replication_slots_active{{{slot}}})",
            "Nobody reads the write-ahead log",
            "Nothing has read the slot {{ $labels.slot_name }} in {{ $labels.namespace }} for five minutes: every write since then would be lost with the server.");

        yield return Alert.Warning("ContinuousBackupLags", 10,
            $"max by (namespace, slot_name) (pg_replication_slots_pg_wal_lsn_diff{{{slot}}}) > {WalBytes}",
            "The continuous backup lags behind",
            "The slot {{ $labels.slot_name }} in {{ $labels.namespace }} is {{ $value | humanize1024 }}B behind; the log fills the server's disk until it is read.");
    }
}

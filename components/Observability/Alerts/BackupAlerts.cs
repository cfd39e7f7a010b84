namespace Erp.Components.Alerts;

/// <summary>A backup counts by its age and by having been restored, not by a job's having run.</summary>
internal static class BackupAlerts
{
    private const int WalBytes = 1024 * 1024 * 1024;

    public static IEnumerable<Rule> Of(MonitoredBackups backups)
    {
        var ns = $"namespace=\"{backups.Namespace}\"";
        var jobs = string.Join('|', backups.CronJobs);

        yield return Alert.Critical("BackupTooOld", 10, OlderThan(backups.MaxAge, ns, backups.CronJobs),
            "{{ $labels.cronjob }} has no recent backup",
            $"The newest successful run of {{{{ $labels.namespace }}}}/{{{{ $labels.cronjob }}}} is not within {PromDuration.Of(backups.MaxAge)}: the promise to the business is broken.");

        yield return Alert.Warning("BackupJobFailed", 5,
            $"max by (namespace, job_name) (kube_job_status_failed{{{ns},job_name=~\"({jobs})-[0-9]+\"}}) > 0",
            "{{ $labels.job_name }} failed",
            "The backup job {{ $labels.namespace }}/{{ $labels.job_name }} failed; its log says at which stage.");

        if (backups.DrillCronJob is { } drill)
            yield return Alert.Warning("RestoreDrillTooOld", 10, OlderThan(backups.DrillMaxAge, ns, [drill]),
                "No restore has been rehearsed lately",
                $"{{{{ $labels.namespace }}}}/{{{{ $labels.cronjob }}}} has not restored a backup within {PromDuration.Of(backups.DrillMaxAge)}: nobody knows whether the backups are any good.");

        if (backups.WalSlot is { } slot)
            foreach (var rule in Continuous($"{ns},slot_name=\"{slot}\"")) yield return rule;
    }

    // A CronJob that never succeeded counts from its creation, and one that is not there at all is absent.
    private static string OlderThan(TimeSpan age, string ns, IReadOnlyCollection<string> cronJobs)
    {
        var selector = $"{ns},{Alert.AnyOf("cronjob", cronJobs)}";
        var aged = $"time() - (max by (namespace, cronjob) (kube_cronjob_status_last_successful_time{{{selector}}})"
            + $" or max by (namespace, cronjob) (kube_cronjob_created{{{selector}}})) > {(int)age.TotalSeconds}";
        return string.Join(" or ", cronJobs.Select(job => $"absent(kube_cronjob_created{{{ns},cronjob=\"{job}\"}})").Prepend(aged));
    }

    private static IEnumerable<Rule> Continuous(string slot)
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

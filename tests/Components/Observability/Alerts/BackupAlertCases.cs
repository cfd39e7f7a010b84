namespace Erp.Tests.Components.Observability.Alerts;

internal static class BackupAlertCases
{
    private const string Ns = "namespace=\"erp-infra\"";

    private static readonly (string, string) Namespace = ("namespace", "erp-infra");

    public static IEnumerable<AlertCase> All =>
    [
        new("BackupTooOld", "the newest success is 27 hours old")
        {
            Given = CronJob("backup-financial", created: 900, succeeded: 27),
            Fires = [TooOld("backup-financial")],
        },
        new("BackupTooOld", "no run ever succeeded")
        {
            Given = CronJob("backup-financial", created: 27),
            Fires = [TooOld("backup-financial")],
        },
        new("BackupTooOld", "the CronJob is gone") { Fires = [TooOld("backup-financial")] },
        new("BackupTooOld", "yesterday's run succeeded") { Given = CronJob("backup-financial", created: 900, succeeded: 25) },

        new("BackupJobFailed", "last night's failed")
        {
            Given = { [$"kube_job_status_failed{{{Ns},job_name=\"backup-financial-29401\",reason=\"DeadlineExceeded\"}}"] = "1x30" },
            Fires = [new("backup-financial-29401 failed", "The backup job erp-infra/backup-financial-29401 failed; its log says at which stage.", Namespace, ("job_name", "backup-financial-29401"))],
        },
        new("BackupJobFailed", "somebody else's job failed, and the backup did not")
        {
            Given =
            {
                [$"kube_job_status_failed{{{Ns},job_name=\"kafka-provisioning\"}}"] = "1x30",
                [$"kube_job_status_failed{{{Ns},job_name=\"backup-financial-29401\"}}"] = "0x30",
            },
        },

        new("RestoreDrillTooOld", "the last one was nine days ago")
        {
            Given = CronJob("restore-drill", created: 900, succeeded: 9 * 24),
            Fires =
            [
                new("No restore has been rehearsed lately", "erp-infra/restore-drill has not restored a backup within 8d: nobody knows whether the backups are any good.",
                    Namespace, ("cronjob", "restore-drill")),
            ],
        },
        new("RestoreDrillTooOld", "the last one was six days ago") { Given = CronJob("restore-drill", created: 900, succeeded: 6 * 24) },

        new("ContinuousBackupStopped", "nobody reads the slot")
        {
            Given = { [$"pg_replication_slots_active{{{Ns},pod=\"pg-0\",slot_name=\"backup\"}}"] = "0x30" },
            Fires = [Stopped],
        },
        new("ContinuousBackupStopped", "the slot is gone, as after a failover")
        {
            Given = { [$"pg_replication_slots_active{{{Ns},pod=\"pg-0\",slot_name=\"repmgr_slot_1001\"}}"] = "1x30" },
            Fires = [Stopped],
        },
        new("ContinuousBackupStopped", "it is read") { Given = { [$"pg_replication_slots_active{{{Ns},pod=\"pg-0\",slot_name=\"backup\"}}"] = "1x30" } },

        new("ContinuousBackupLags", "2 GiB wait to be read")
        {
            Given = { [$"pg_replication_slots_pg_wal_lsn_diff{{{Ns},pod=\"pg-0\",slot_name=\"backup\"}}"] = "2147483648x30" },
            Fires =
            [
                new("The continuous backup lags behind", "The slot backup in erp-infra is 2GiB behind; the log fills the server's disk until it is read.",
                    Namespace, ("slot_name", "backup")),
            ],
        },
        new("ContinuousBackupLags", "16 MiB wait to be read") { Given = { [$"pg_replication_slots_pg_wal_lsn_diff{{{Ns},pod=\"pg-0\",slot_name=\"backup\"}}"] = "16777216x30" } },
    ];

    private static Firing Stopped { get; } = new("Nobody reads the write-ahead log",
        "Nothing has read the slot backup in erp-infra for five minutes: every write since then would be lost with the server.",
        ("namespace", "erp-infra"), ("slot_name", "backup"));

    private static Firing TooOld(string cronJob) => new($"{cronJob} has no recent backup",
        $"The newest successful run of erp-infra/{cronJob} is not within 26h: the promise to the business is broken.", Namespace, ("cronjob", cronJob));

    // In hours before the test begins, which is at the beginning of Unix time.
    private static Dictionary<string, string> CronJob(string name, int created, int? succeeded = null)
    {
        var series = new Dictionary<string, string> { [$"kube_cronjob_created{{{Ns},cronjob=\"{name}\"}}"] = $"-{created * 3600}x30" };
        if (succeeded is { } hours) series.Add($"kube_cronjob_status_last_successful_time{{{Ns},cronjob=\"{name}\"}}", $"-{hours * 3600}x30");
        return series;
    }
}

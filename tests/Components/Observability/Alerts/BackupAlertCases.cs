using Erp.Components;

namespace Erp.Tests.Components.Observability.Alerts;

internal static class BackupAlertCases
{
    private const string Ns = "namespace=\"erp-infra\"";

    private static readonly (string, string) Namespace = ("namespace", "erp-infra");

    public static IEnumerable<AlertCase> All =>
    [
        new("BackupTooOld", "the newest is 27 hours old, and a standby does not know it yet")
        {
            Given =
            {
                [Note("last_success", BackupPromise.Daily, "financial_db", "pg-0")] = HoursAgo(27),
                [Note("last_success", BackupPromise.Daily, "financial_db", "pg-1")] = HoursAgo(51),
            },
            Fires = [TooOld],
        },
        new("BackupTooOld", "there never was one") { Fires = [TooOld] },
        new("BackupTooOld", "there is one of another database only")
        {
            Given = { [Note("last_success", BackupPromise.Daily, "postgres")] = HoursAgo(1) },
            Fires = [TooOld],
        },
        new("BackupTooOld", "yesterday's succeeded") { Given = { [Note("last_success", BackupPromise.Daily, "financial_db")] = HoursAgo(25) } },

        new("BackupDataTooOld", "the last write that is safe is an hour old, though base backups succeed")
        {
            Given = { [Note("data", BackupPromise.Wal, "*")] = HoursAgo(1), [Note("data", BackupPromise.Base, "*")] = "0+60x30" },
            Fires =
            [
                new("Recent writes are in no backup",
                    "The wal backup of all databases in erp-infra does not reach as near to now as was promised: more than that would be lost with the server.",
                    Namespace, ("kind", "wal"), ("database", "*")),
            ],
        },
        new("BackupDataTooOld", "every write is safe within a minute") { Given = { [Note("data", BackupPromise.Wal, "*")] = "0+60x30" } },

        new("RestoreDrillTooOld", "the last one was nine days ago, the backups themselves are fresh")
        {
            Given = { [Note("last_success", BackupPromise.Drill, "financial_db")] = HoursAgo(9 * 24), [Note("last_success", BackupPromise.Daily, "financial_db")] = HoursAgo(1) },
            Fires =
            [
                new("No restore has been rehearsed lately",
                    "No backup of financial_db in erp-infra has been restored for longer than was promised: nobody knows whether they are any good.",
                    Namespace, ("kind", "drill"), ("database", "financial_db")),
            ],
        },
        new("RestoreDrillTooOld", "the last one was six days ago") { Given = { [Note("last_success", BackupPromise.Drill, "financial_db")] = HoursAgo(6 * 24) } },

        new("BackupJobFailed", "last night's failed")
        {
            Given = { [$"kube_job_status_failed{{{Ns},job_name=\"backup-daily-29401\",reason=\"DeadlineExceeded\"}}"] = "1x30" },
            Fires = [new("backup-daily-29401 failed", "The backup job erp-infra/backup-daily-29401 failed; its log says at which stage.", Namespace, ("job_name", "backup-daily-29401"))],
        },
        new("BackupJobFailed", "somebody else's job failed, and the backup did not")
        {
            Given =
            {
                [$"kube_job_status_failed{{{Ns},job_name=\"kafka-provisioning\"}}"] = "1x30",
                [$"kube_job_status_failed{{{Ns},job_name=\"backup-daily-29401\"}}"] = "0x30",
            },
        },

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

    private static Firing TooOld { get; } = new("The daily backup is too old",
        "The newest daily backup of financial_db in erp-infra is older than was promised, or there is none.",
        ("namespace", "erp-infra"), ("kind", "daily"), ("database", "financial_db"));

    private static string Note(string what, string kind, string database, string pod = "pg-0") =>
        $"erp_backup_{what}_timestamp_seconds{{{Ns},pod=\"{pod}\",kind=\"{kind}\",database=\"{database}\"}}";

    // The test begins at the beginning of Unix time.
    private static string HoursAgo(int hours) => $"-{hours * 3600}x30";
}

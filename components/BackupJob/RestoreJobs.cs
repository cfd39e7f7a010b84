using Pulumi;

namespace Erp.Components;

/// <summary>
/// Templates that "erp backup restore" makes a Job from (docs/restore.md): to the newest dump, or to a moment.
/// They never run by themselves and never write over a database.
/// </summary>
internal static class RestoreJobs
{
    private const string WalFolder = $"{ScriptPod.Scratch}/wal";
    private const string Output = $"{ScriptPod.Scratch}/output";
    private const string Server = $"{ScriptPod.Scratch}/server";

    // A CronJob needs a schedule, even one that is never followed.
    private const string Never = "0 0 1 1 *";

    public static void Create(BackupParts parts)
    {
        var args = parts.Args;
        var request = RestoreRequest.Blank.ToEnvironment();
        parts.Cron(BackupNames.Restore(parts.Name), Never,
        [
            parts.OnBucket("fetch", "fetch.sh", DailyBackup.Prefix(parts, "$(DATABASE)"), request),
            parts.OnServer("restore", "restore.sh", args.Server.Superuser, request),
        ], template: true);
        if (args.Mode != BackupMode.Continuous) return;

        request = new(request) { ["WAL_DIR"] = WalFolder };
        parts.Cron(BackupNames.RestoreMoment(parts.Name), Never,
        [
            parts.OnBucket("fetch-base", "fetch.sh", BackupTarget.BasePrefix(args.Server.Name), request),
            parts.OnBucket("fetch-wal", "fetch-wal.sh", BackupTarget.WalPrefix(args.Server.Name), request),
            parts.Alone("recover", "recover.sh", new(request) { ["SCRATCH"] = Server, ["OUTPUT"] = Output, ["SUPERUSER"] = args.Server.Superuser.User }),
            parts.OnServer("restore", "restore.sh", args.Server.Superuser, new(request) { ["WORK"] = Output }),
        ], template: true);
    }
}

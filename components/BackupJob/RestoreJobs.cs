using Pulumi;

namespace Erp.Components;

/// <summary>
/// Templates that a person makes a restore from, with one command (docs/restore.md): to the newest dump, or to a moment.
/// They never run by themselves and never write over a database.
/// </summary>
internal static class RestoreJobs
{
    private const string WalFolder = $"{ScriptPod.Scratch}/wal";
    private const string Output = $"{ScriptPod.Scratch}/output";
    private const string Server = $"{ScriptPod.Scratch}/server";

    // A CronJob needs a schedule, even one that is never followed.
    private const string Never = "0 0 1 1 *";

    // Filled in by the command that makes the Job.
    private static Dictionary<string, Input<string>> Request => new() { ["DATABASE"] = "", ["TARGET_DATABASE"] = "", ["AT"] = "newest" };

    public static void Create(BackupParts parts)
    {
        var args = parts.Args;
        parts.Cron($"{parts.Name}-restore", Never,
        [
            parts.OnBucket("fetch", "fetch.sh", DailyBackup.Prefix(parts, "$(DATABASE)"), Request),
            parts.OnServer("restore", "restore.sh", args.Server.Superuser, Request),
        ], template: true);
        if (args.Mode != BackupMode.Continuous) return;

        var request = Request;
        request["WAL_DIR"] = WalFolder;
        parts.Cron($"{parts.Name}-restore-moment", Never,
        [
            parts.OnBucket("fetch-base", "fetch.sh", BackupTarget.BasePrefix(args.Server.Name), request),
            parts.OnBucket("fetch-wal", "fetch-wal.sh", BackupTarget.WalPrefix(args.Server.Name), request),
            parts.Alone("recover", "recover.sh", new(request) { ["SCRATCH"] = Server, ["OUTPUT"] = Output, ["SUPERUSER"] = args.Server.Superuser.User }),
            parts.OnServer("restore", "restore.sh", args.Server.Superuser, new(request) { ["WORK"] = Output }),
        ], template: true);
    }
}

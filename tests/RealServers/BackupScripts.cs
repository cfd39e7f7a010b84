using Erp.Components;

namespace Erp.Tests.RealServers;

/// <summary>Runs the scripts of the backup Jobs as the pods do: same files, same variables, another host.</summary>
public sealed class BackupScripts(PostgresServer? postgres, S3Server s3) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public const string Prefix = $"{BackupTarget.Roots.Daily}/test/financial_db";

    public string Work => _folder["work"];

    /// <summary>Containers with Alpine run ash, those with Debian dash: both must do.</summary>
    public string[] Shell { get; init; } = [Programs.Busybox, "sh"];

    // Some run as the unprivileged user of the servers, who may not be allowed to look into the checkout.
    private static readonly Lazy<TemporaryFolder> Readable = new(() =>
    {
        var folder = new TemporaryFolder();
        // With their neighbours: a script finds the queries that it sends beside itself.
        foreach (var scripts in Directory.GetDirectories(Path.Combine(Repository.Root, "components"), "Scripts", SearchOption.AllDirectories))
            foreach (var file in Directory.GetFiles(scripts))
                folder.Write(Path.GetFileName(file), System.IO.File.ReadAllText(file));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    /// <summary>The options that the client at hand knows: Debian's is too old to be asked for a checksum.</summary>
    public static async Task<string> Known(string options) => await KnowsChecksums.Value ? options : options.Replace(BackupTarget.Checksum, "");

    private static readonly Lazy<Task<bool>> KnowsChecksums = new(async () =>
    {
        var answer = await RealServers.Shell.Run(Programs.Aws, ["s3", "cp", .. BackupTarget.Checksum.Split(' '), "--dryrun", "/dev/null", "s3://none/none"]);
        return !answer.Error.Contains("Unknown options", StringComparison.Ordinal);
    });

    public static string Script(string name) => Readable.Value[name];

    public async Task<ShellResult> Run(string script, params (string Key, string Value)[] overrides)
    {
        var environment = new Dictionary<string, string>(postgres?.Login() ?? new Dictionary<string, string>());
        foreach (var (key, value) in s3.Login()) environment[key] = value;
        environment["DATABASE"] = "financial_db";
        environment["PREFIX"] = Prefix;
        environment["WORK"] = Work;
        environment["SCRATCH"] = _folder["scratch"];
        environment["UPLOAD_OPTIONS"] = await Known(BackupTarget.UploadOptions(CephCluster.Key));
        environment["TAGGING"] = BackupTarget.Tagging;
        foreach (var (key, value) in overrides) environment[key] = value;
        // The containers of a pod are one user; here only some of the scripts can be.
        if (UserOf(script) is { } user) (await RealServers.Shell.Run("chown", ["-R", user, _folder.Path])).Succeeded();
        return await RealServers.Shell.Run(Shell[0], [.. Shell[1..], Script(script)], environment, UserOf(script));
    }

    /// <summary>What a pod does, container after container, until one fails.</summary>
    public async Task<ShellResult> Run(string[] scripts, params (string Key, string Value)[] overrides)
    {
        ShellResult result = new(0, "", "");
        foreach (var script in scripts)
            if ((result = await Run(script, overrides)).ExitCode != 0) break;
        return result;
    }

    public string File(string name) => _folder[name];

    /// <summary>A scratch server does not start as root.</summary>
    public static string? UserOf(string script) => script is "drill.sh" or "recover.sh" ? RealServers.Shell.Unprivileged : null;

    public void Dispose() => _folder.Dispose();
}

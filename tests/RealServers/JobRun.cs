using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Tests.Infra.Commands;
using Erp.Tests.Samples;

namespace Erp.Tests.RealServers;

/// <summary>
/// Runs a Job's manifest as its pod would, container after container: its scripts, with its variables. Only what a pod is given from
/// outside is another here: where servers are, what their passwords are, and where the scratch volume lies.
/// </summary>
public sealed partial class JobRun(JsonNode manifest, PostgresServer postgres, S3Server s3) : IDisposable
{
    private readonly TemporaryFolder _scratch = new();

    private IEnumerable<JsonNode> Containers =>
        manifest["spec"]!["template"]!["spec"]!["initContainers"]!.AsArray().Concat(manifest["spec"]!["template"]!["spec"]!["containers"]!.AsArray()).Select(c => c!);

    public IEnumerable<string> Scripts => Containers.Select(c => Path.GetFileName((string)c["command"]![1]!));

    /// <summary>The Job that a command of <c>erp</c> writes.</summary>
    public static async Task<JobRun> OfAsync(PostgresServer postgres, S3Server s3, params string[] command)
    {
        var erp = await ErpProcess.RunAsync(command);
        Assert.True(erp.ExitCode == 0, erp.Error);
        return new(Yaml.Parse(erp.Output), postgres, s3);
    }

    public async Task<ShellResult> RunAsync()
    {
        ShellResult result = new(0, "", "");
        foreach (var container in Containers)
            if ((result = await RunAsync(container)).ExitCode != 0) break;
        return result;
    }

    private async Task<ShellResult> RunAsync(JsonNode container)
    {
        var environment = container["env"]!.AsArray().ToDictionary(e => (string)e!["name"]!, e => (string)e!["value"]!);
        foreach (var (name, value) in environment)
            environment[name] = Reference().Replace(value, m => environment[m.Groups[1].Value]).Replace("/scratch", _scratch.Path);
        if (environment.TryGetValue(BackupTarget.UploadVariable, out var options)) environment[BackupTarget.UploadVariable] = await BackupScripts.Known(options);
        if (environment.TryGetValue("PGUSER", out var user))
        {
            Assert.StartsWith("/secrets/", environment["PASSWORD_FILE"]);
            environment["PASSWORD_FILE"] = _scratch.Write($"password-of-{user}", user == PostgresServer.Superuser ? PostgresServer.SuperuserPassword : $"{user}-password");
            (environment["PGHOST"], environment["PGPORT"]) = ("127.0.0.1", $"{postgres.Port}");
        }
        if (environment.ContainsKey("BUCKET"))
            foreach (var (name, value) in s3.Login()) environment[name] = value;
        var script = Path.GetFileName((string)container["command"]![1]!);
        if (BackupScripts.UserOf(script) is { } unprivileged) (await Shell.Run("chown", ["-R", unprivileged, _scratch.Path])).Succeeded();
        return await Shell.Run(Programs.Busybox, ["sh", BackupScripts.Script(script)], environment, BackupScripts.UserOf(script));
    }

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Reference();

    public void Dispose() => _scratch.Dispose();
}

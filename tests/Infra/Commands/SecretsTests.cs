using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Tests.Infra.Commands;

/// <summary>Secrets with values that are looked for afterwards: in everything that any command prints or writes, nobody finds one.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Sentinel = "XSENTINELX";

    private static readonly string[] Stacks = ["dev", "test", "staging", "production"];

    private static readonly string[] Given =
    [
        "--set", "alerts.webhook=https://alerts.example.com/erp",
        "--set", $"alerts.webhookToken={Sentinel}-token",
        "--set", $"alerts.slackWebhook=https://hooks.example.com/{Sentinel}",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-secrets-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<PlatformName> Platforms => new(Enum.GetValues<PlatformName>());

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task No_command_shows_a_secret_in_any_form(PlatformName platform)
    {
        var name = PlatformCatalog.Of(platform).Name;
        string[] all = [.. Given, "--platform", name];
        var saved = Path.Combine(_folder.FullName, "saved.json");

        var asJson = await Shows(["preview", .. Stacks, "--json", .. all]);
        // It is used, or looking for it would prove nothing.
        Assert.Contains("[secret]", asJson);
        await File.WriteAllTextAsync(saved, asJson);
        await Shows(["preview", .. Stacks, "--verbose", .. all]);
        await Shows(["preview", .. Stacks, "--against", saved, "--verbose", .. Given, "--platform", name, "--set", "owner=others"]);
        await Shows(["preview", .. Stacks, "--against", "dev", "--markdown", .. all]);
        await Shows(["diff", "dev", "production", "--verbose", .. all]);
        await Shows(["diff", "staging", "production", "--json", .. all]);
        await Shows(["graph", "--format", "html", .. all]);
        await Shows(["graph", "--format", "json", .. all]);
        foreach (var format in (string[])["mermaid", "dot", "svg"]) await Shows(["graph", "production", "--format", format, .. all]);
        foreach (var stack in Stacks) await Shows(["render", stack, "--out", Path.Combine(_folder.FullName, stack), .. all]);
        foreach (var what in (string[])[PlatformCatalog.Of(platform).Services[0].Name, "alerts", "alerts.slackWebhook"])
        {
            await Shows(["explain", what, "--stack", "production", .. all]);
            await Shows(["explain", what, "--stack", "production", "--json", .. all]);
        }
        await Shows(["config", "validate", "--json", .. all]);
        await Shows(["backup", "list", "production", .. all]);
        var database = PlatformCatalog.Of(platform).Services.SelectMany(s => s.Uses.OfType<DatabaseUse>()).First().Name;
        foreach (var job in (string[])["restore", "now", "drill"]) await Shows(["backup", job, database, "--stack", "production", .. all]);

        var written = Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories).ToList();
        Assert.True(written.Count > 100);
        Assert.All(written, file => Assert.False(File.ReadAllText(file).Contains(Sentinel), file));
    }

    [Theory]
    [InlineData("[SENTINEL]")]
    [InlineData("SENTINEL")]
    [InlineData("{ secur: SENTINEL }")]
    public async Task A_refused_secret_is_not_repeated(string value)
    {
        File.Copy(Path.Combine(Repository.Root, "Pulumi.yaml"), Path.Combine(_folder.FullName, "Pulumi.yaml"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Pulumi.dev.yaml"), $"config:\n  erp-infra:alerts:\n    slackWebhook: {value}\n");

        foreach (var arguments in (string[][])[["config", "validate"], ["config", "validate", "--json"], ["preview", "dev"], ["doctor"], ["rollout", "status", "gateway-service", "--stack", "dev"]])
        {
            var run = await ErpProcess.RunAsync(_folder.FullName, arguments);

            Assert.NotEqual(0, run.ExitCode);
            Assert.DoesNotContain("SENTINEL", run.Output + run.Error);
        }
    }

    private static async Task<string> Shows(string[] arguments)
    {
        var run = await ErpProcess.RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
        Assert.False((run.Output + run.Error).Contains(Sentinel), string.Join(' ', arguments));
        return run.Output;
    }
}

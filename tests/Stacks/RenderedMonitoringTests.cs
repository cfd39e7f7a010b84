using System.Text.Json;
using Erp.Tests.Components.Observability;
using Erp.Tests.Infra.Commands;
using Erp.Tests.RealServers;

namespace Erp.Tests.Stacks;

/// <summary>What <c>erp render</c> writes for Prometheus and Grafana, of every stack that ships.</summary>
public sealed class RenderedMonitoringTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-monitoring-");

    public void Dispose() => _folder.Delete(recursive: true);

    [RealServerFact("promtool")]
    public async Task Prometheus_takes_the_rules_and_Grafana_can_read_the_dashboards_of_every_stack()
    {
        var folders = await Task.WhenAll(ShippedStacks.Names.Chunk(3).Select(RenderAsync));

        Command.Run("promtool", ["check", "rules", .. folders.SelectMany(f => f).Select(folder => Path.Combine(folder, "prometheus", "rules.yaml"))]);
        Assert.All(folders.SelectMany(f => f), folder =>
        {
            var dashboards = Directory.GetFiles(Path.Combine(folder, "grafana")).ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => JsonDocument.Parse(File.ReadAllText(f)).RootElement);
            Assert.All(["erp-overview", "erp-service", "erp-postgres", "erp-redis", "erp-edge"], uid => Assert.Contains(uid, dashboards.Keys));
            Assert.All(dashboards, d => Assert.Equal(d.Key, d.Value.GetProperty("uid").GetString()));
            Assert.All(dashboards, d => Assert.NotEmpty(d.Value.GetProperty("panels").EnumerateArray()));
        });
    }

    private async Task<IEnumerable<string>> RenderAsync(IEnumerable<(string Platform, string Stack)> stacks)
    {
        var folders = new List<string>();
        foreach (var (platform, stack) in stacks)
        {
            var folder = Path.Combine(_folder.FullName, $"{platform}-{stack}");
            var erp = await ErpProcess.RunAsync("render", stack, "--platform", platform, "--out", folder);
            Assert.True(erp.ExitCode == 0, erp.Error + erp.Output);
            folders.Add(folder);
        }
        return folders;
    }
}

using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Components.Alerts;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.Observability.Live;

/// <summary>A Prometheus with the rules of a platform, in which an hour passes in a minute: every duration of rules and scrapes is a sixtieth.</summary>
internal sealed partial class PrometheusServer : IAsyncDisposable
{
    public const string Program = "prometheus";

    private const int Speed = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("erp-prometheus-");
    private readonly HttpClient _client;
    private readonly Process _process;

    private PrometheusServer(MonitoredPlatform platform, IEnumerable<YamlMap> jobs)
    {
        var port = FreePort.Next();
        File.WriteAllText(InFolder("rules.yaml"), Faster(RuleFile.Write(PlatformRules.Of(platform), platform.Runbook)));
        File.WriteAllText(InFolder("prometheus.yaml"), Faster(YamlText.Write(new()
        {
            { "global", new YamlMap { { "scrape_interval", "1m" }, { "scrape_timeout", "1m" } } },
            { "rule_files", new[] { "rules.yaml" } },
            { "scrape_configs", jobs },
        })));
        _client = new() { BaseAddress = new($"http://127.0.0.1:{port}/") };
        _process = Process.Start(new ProcessStartInfo(Programs.Find(Program),
        [
            $"--config.file={InFolder("prometheus.yaml")}", $"--storage.tsdb.path={InFolder("data")}", $"--web.listen-address=127.0.0.1:{port}", "--log.level=error",
        ]))!;
    }

    public static async Task<PrometheusServer> Start(MonitoredPlatform platform, params IEnumerable<YamlMap> jobs)
    {
        var server = new PrometheusServer(platform, jobs);
        await Eventually.Holds("Prometheus is ready", server.IsReady, TimeSpan.FromSeconds(30));
        return server;
    }

    /// <summary>A service as its ServiceMonitor has it scraped.</summary>
    public static YamlMap Job(MonitoredService service, int port) =>
        Job(service.Name, port, [], service.Http!.Relabelings, ("namespace", service.Namespace), ("app", service.Name));

    /// <summary>A pod as the discovery of Kubernetes shows it, to be relabelled; it answers on the port that its annotation names.</summary>
    public static YamlMap Pod(string @namespace, string name, int port, IEnumerable<Relabeling> steps, params IEnumerable<(string Label, string Value)> labels) => Job(name, 1, steps, [],
    [
        ("__meta_kubernetes_namespace", @namespace), ("__meta_kubernetes_pod_name", name), ("__meta_kubernetes_pod_annotation_prometheus_io_port", $"{port}"),
        .. labels.Select(l => ($"__meta_kubernetes_pod_{l.Label}", l.Value)),
    ]);

    /// <summary>A target with the labels that it was found with, and what is made of them and of its series.</summary>
    public static YamlMap Job(string name, int port, IEnumerable<Relabeling> steps, IEnumerable<Relabeling> ofSeries, params IEnumerable<(string Label, string Value)> found)
    {
        var labels = new YamlMap();
        foreach (var (label, value) in found) labels.Add(label, value);
        return new()
        {
            { "job_name", name },
            { "static_configs", new[] { new YamlMap { { "targets", new[] { $"127.0.0.1:{port}" } }, { "labels", labels } } } },
            { "relabel_configs", steps.Select(Relabeling) },
            { "metric_relabel_configs", ofSeries.Select(Relabeling) },
        };
    }

    /// <summary>The services about which an alert fires now.</summary>
    public async Task<IReadOnlyList<string>> Firing(string alert)
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync(new Uri("api/v1/alerts", UriKind.Relative)));
        return
        [
            .. from one in answer.RootElement.GetProperty("data").GetProperty("alerts").EnumerateArray()
               let labels = one.GetProperty("labels")
               where labels.GetProperty("alertname").GetString() == alert && one.GetProperty("state").GetString() == "firing"
               select labels.GetProperty("app").GetString(),
        ];
    }

    /// <summary>The number of series that a query answers with. A query that cannot be understood throws.</summary>
    public async Task<int> Series(string query)
    {
        using var answer = await _client.GetAsync(new Uri($"api/v1/query?query={Uri.EscapeDataString(query)}", UriKind.Relative));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, $"{query}\n{body.RootElement}");
        return body.RootElement.GetProperty("data").GetProperty("result").GetArrayLength();
    }

    public Task<string> OwnMetrics() => _client.GetStringAsync(new Uri("metrics", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private string InFolder(string name) => Path.Combine(_folder.FullName, name);

    private async Task<bool> IsReady()
    {
        Assert.False(_process.HasExited, "Prometheus ended at once; its log is above.");
        try
        {
            return (await _client.GetAsync(new Uri("-/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static YamlMap Relabeling(Relabeling step) => new()
    {
        { "source_labels", step.SourceLabels.IsEmpty ? null : step.SourceLabels },
        { "regex", step.Regex },
        { "target_label", step.TargetLabel },
        { "replacement", step.Replacement },
        { "action", step.Action },
    };

    private static string Faster(string text) => Durations().Replace(text, match =>
    {
        var unit = match.Groups["unit"].Value switch { "s" => 1, "m" => 60, "h" => 3600, _ => 86400 };
        return $"{match.Groups["before"].Value}{int.Parse(match.Groups["number"].ValueSpan) * unit * 1000 / Speed}ms{match.Groups["after"].Value}";
    });

    // Between brackets, after offset, and in the keys that hold a duration.
    [GeneratedRegex(@"(?<before>\[|offset |(?:for|interval|_timeout|_interval): ?'?)(?<number>\d+)(?<unit>[smhd])(?<after>)")]
    private static partial Regex Durations();
}

using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>Every setting either comes out of an engine or is refused by it, with the engines that can.</summary>
public class EngineCapabilityTests
{
    private static readonly Dictionary<EdgeSetting, Func<EdgeHost, EdgeHost>> OfHosts = new()
    {
        [EdgeSetting.RateLimitPerClient] = h => h with { RateLimit = new(100) },
        [EdgeSetting.RateLimitPerProxy] = h => h with { RateLimit = new(100, LimitScope.PerProxy) },
        [EdgeSetting.ConnectionLimitPerClient] = h => h with { ConnectionLimit = new(50) },
        [EdgeSetting.ConnectionLimitPerProxy] = h => h with { ConnectionLimit = new(50, LimitScope.PerProxy) },
        [EdgeSetting.Cors] = h => h with { Cors = new("https://erp.example.com") },
        [EdgeSetting.ConnectTimeout] = h => h with { Timeouts = new() { Connect = TimeSpan.FromSeconds(60) } },
        [EdgeSetting.IdleTimeout] = h => h with { Timeouts = new() { Idle = TimeSpan.FromSeconds(60) } },
        [EdgeSetting.RequestTimeout] = h => h with { Timeouts = new() { Request = TimeSpan.FromSeconds(60) } },
        [EdgeSetting.MaxBody] = h => h with { MaxBodyMebibytes = 10 },
        [EdgeSetting.RequestHeaders] = h => h with { RequestHeaders = new() { Remove = ["X-Debug"] } },
        [EdgeSetting.SetResponseHeaders] = h => h with { ResponseHeaders = new() { Set = ImmutableSortedDictionary<string, string>.Empty.Add("X-Frame-Options", "DENY") } },
        [EdgeSetting.RemoveResponseHeaders] = h => h with { ResponseHeaders = new() { Remove = ["Server"] } },
        [EdgeSetting.AllowedSources] = h => h with { AllowedSources = ["203.0.113.0/24"] },
    };

    private static readonly Dictionary<EdgeSetting, ImmutableArray<Backend>> OfRoutes = new()
    {
        [EdgeSetting.CanaryWeight] = [new("financial-service", 80, 90), new("financial-service-canary", 80, 10)],
        [EdgeSetting.CanaryHeader] = Marked(RequestMarkKind.Header),
        [EdgeSetting.CanaryCookie] = Marked(RequestMarkKind.Cookie),
    };

    private static readonly Dictionary<string, EdgeEngine> Engines = new[] { TestEdge.Gateway, TestEdge.Nginx, TestEdge.Alb }.ToDictionary(e => e.Name);

    public static IEnumerable<object[]> Pairs =>
        from engine in Engines.Keys from setting in OfHosts.Keys.Concat(OfRoutes.Keys) select (object[])[engine, setting];

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_setting_changes_the_plan_or_is_refused(string engineName, EdgeSetting setting)
    {
        var engine = Engines[engineName];
        var front = engine is AwsAlbEngine ? TestEdge.Front with { Firewall = new() } : null;
        var plain = TestEdge.Args(engine: engine, front: front);
        var asking = OfHosts.TryGetValue(setting, out var change)
            ? TestEdge.Args(change(TestEdge.Api), engine, front: front)
            : TestEdge.Args(engine: engine, front: front, routes: [TestEdge.Financial(OfRoutes[setting])]);

        if (DocumentedTable()[setting].Contains(engineName))
        {
            Assert.NotEqual(Text(await TestEdge.PlanAsync(plain)), Text(await TestEdge.PlanAsync(asking)));
            return;
        }
        var problem = Assert.Single(TestEdge.Problems(asking));
        Assert.Contains($"The engine '{engineName}' cannot carry {setting}.", problem, StringComparison.Ordinal);
        Assert.All(DocumentedTable()[setting], able => Assert.Contains($"'{able}'", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_is_documented_and_tried()
    {
        Assert.Equal(Enum.GetValues<EdgeSetting>().Order(), DocumentedTable().Keys.Order());
        EdgeSetting[] always = [EdgeSetting.Tls, EdgeSetting.RedirectToHttps, EdgeSetting.Hsts];
        Assert.Equal(Enum.GetValues<EdgeSetting>().Order(), OfHosts.Keys.Concat(OfRoutes.Keys).Concat(always).Order());
        Assert.All(always, s => Assert.Equal(Engines.Keys.Order(), DocumentedTable()[s].Order()));
    }

    /// <summary>Which engines carry which setting, as the page tells it.</summary>
    private static Dictionary<EdgeSetting, string[]> DocumentedTable()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "EdgeIngress.md"))
            .SkipWhile(l => !l.StartsWith("| setting |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|').Select(c => c.Trim(' ', '`')).ToArray()).ToArray();
        var engines = rows[0][1..4];
        return rows.Skip(2).ToDictionary(r => Enum.Parse<EdgeSetting>(r[0]), r => engines.Where((_, i) => r[i + 1].StartsWith("yes", StringComparison.Ordinal)).ToArray());
    }

    private static ImmutableArray<Backend> Marked(RequestMarkKind kind) =>
        [new("financial-service", 80), new("financial-service-canary", 80, 0) { Marks = [new(kind, "canary", "always")] }];

    private static string Text(Erp.Infra.Planning.Plan plan) => string.Join('\n', plan.Resources.Select(r => $"{r.Urn} {r.Inputs.ToJsonString()}"));
}

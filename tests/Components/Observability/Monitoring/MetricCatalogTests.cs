using Erp.Components;
using Erp.Components.Alerts;
using Erp.Components.Dashboards;

namespace Erp.Tests.Components.Observability.Monitoring;

public class MetricCatalogTests
{
    private static IEnumerable<string> Expressions(MonitoredPlatform platform) =>
        PlatformRules.Of(platform).SelectMany(g => g.Rules).Select(r => r.Expression)
            .Concat(PlatformDashboards.Of(platform).SelectMany(d => d.Panels).Where(p => p.Kind != PanelKind.Logs).SelectMany(p => p.Queries).Select(q => q.Expression));

    [Theory]
    [MemberData(nameof(WatchedPlatforms.Names), MemberType = typeof(WatchedPlatforms))]
    public void Every_metric_of_a_rule_or_a_dashboard_is_one_that_something_exports(string name) =>
        Assert.Empty(Expressions(WatchedPlatforms.All()[name]).SelectMany(MetricCatalog.UnknownIn));

    [Fact]
    public void A_misspelt_metric_is_noticed() =>
        Assert.Equal(["pg_settings_max_connection"], MetricCatalog.UnknownIn("sum by (pod) (pg_stat_database_numbackends) / on (pod) pg_settings_max_connection > 0.8"));

    [Fact]
    public void Every_metric_of_the_catalogue_is_used()
    {
        var used = WatchedPlatforms.All().Values.SelectMany(Expressions).SelectMany(PromQl.Metrics).ToHashSet();

        Assert.Empty(MetricCatalog.ByExporter.Values.SelectMany(names => names).Except(used));
    }

    [Theory]
    [InlineData("rate(a_total{x=\"b_total\",y=~\"c|d\"}[5m])", "a_total")]
    [InlineData("sum by (pod, le) (a) / on (pod) group_left (node) max without (z) (b offset 10m) > bool 1e3", "a", "b")]
    [InlineData("(job:a:rate5m > 14.4 * slo:b and c) or vector(0) unless d", "job:a:rate5m", "slo:b", "c", "d")]
    [InlineData("label_replace(absent(a{b=\"it's {c}\"}), \"app\", \"x\", \"\", \"\") - time()", "a")]
    public void The_metrics_of_an_expression_are_found(string expression, params string[] metrics) => Assert.Equal(metrics, PromQl.Metrics(expression));
}

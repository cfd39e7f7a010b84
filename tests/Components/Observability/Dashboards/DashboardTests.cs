using System.Text.Json;
using Erp.Components;
using Erp.Components.Dashboards;

namespace Erp.Tests.Components.Observability.Dashboards;

public class DashboardTests
{
    [Theory]
    [MemberData(nameof(WatchedPlatforms.Names), MemberType = typeof(WatchedPlatforms))]
    public void Dashboards_parse_have_addresses_of_their_own_and_no_empty_panel(string name)
    {
        var dashboards = PlatformDashboards.Of(WatchedPlatforms.All()[name]).Select(d => JsonDocument.Parse(GrafanaJson.Write(d)).RootElement).ToList();

        Assert.NotEmpty(dashboards);
        Assert.Equal(dashboards.Count, dashboards.Select(d => d.GetProperty("uid").GetString()).Distinct().Count());
        Assert.Equal(dashboards.Count, dashboards.Select(d => d.GetProperty("title").GetString()).Distinct().Count());
        Assert.All(dashboards.SelectMany(PanelsOf), panel =>
        {
            Assert.NotEmpty(panel.GetProperty("title").GetString()!);
            var targets = panel.GetProperty("targets").EnumerateArray().ToList();
            Assert.NotEmpty(targets);
            Assert.All(targets, t => Assert.NotEmpty(t.GetProperty("expr").GetString()!));
            Assert.Equal(targets.Count, targets.Select(t => t.GetProperty("refId").GetString()).Distinct().Count());
        });
    }

    [Theory]
    [MemberData(nameof(WatchedPlatforms.Names), MemberType = typeof(WatchedPlatforms))]
    public void Panels_lie_side_by_side_and_not_on_each_other(string name) =>
        Assert.All(PlatformDashboards.Of(WatchedPlatforms.All()[name]), dashboard =>
        {
            var cells = JsonDocument.Parse(GrafanaJson.Write(dashboard)).RootElement.GetProperty("panels").EnumerateArray().SelectMany(Cells).ToList();
            Assert.Equal(cells.Count, cells.Distinct().Count());
            Assert.All(cells, c => Assert.InRange(c.X, 0, 23));
        });

    [Fact]
    public void What_is_watched_has_a_dashboard() => Assert.Equal(
        ["erp-overview", "erp-service", "erp-postgres", "erp-redis", "erp-kafka", "erp-backups", "erp-edge"],
        PlatformDashboards.Of(WatchedPlatforms.Complete).Select(d => d.Uid));

    [Fact]
    public void What_is_not_there_has_none()
    {
        var bare = new MonitoredPlatform { Platform = "erp-system", Environment = "dev", Namespaces = ["erp-dev"] };

        Assert.Equal(["erp-overview"], PlatformDashboards.Of(bare).Select(d => d.Uid));
    }

    [Fact]
    public void The_service_dashboard_asks_for_the_service_that_the_reader_chose()
    {
        var service = PlatformDashboards.Of(WatchedPlatforms.Complete).Single(d => d.Uid == "erp-service");

        Assert.Equal<IEnumerable<string>>(["financial", "sales", "frontend"], service.Choices.Single().Values);
        Assert.All(service.Panels.SelectMany(p => p.Queries), q => Assert.Contains("$app", q.Expression));
    }

    [Fact]
    public void An_alarm_line_is_drawn_in_red()
    {
        var dashboard = new Dashboard("one", "One", [new("Row", Panel.Stat("Errors", Unit.Ratio, "up") with { Alarm = 0.05 })]);

        var field = PanelsOf(JsonDocument.Parse(GrafanaJson.Write(dashboard)).RootElement).Single().GetProperty("fieldConfig").GetProperty("defaults");

        Assert.Equal("percentunit", field.GetProperty("unit").GetString());
        var step = field.GetProperty("thresholds").GetProperty("steps").EnumerateArray().Last();
        Assert.Equal(("red", 0.05), (step.GetProperty("color").GetString(), step.GetProperty("value").GetDouble()));
    }

    private static IEnumerable<JsonElement> PanelsOf(JsonElement dashboard) =>
        dashboard.GetProperty("panels").EnumerateArray().Where(p => p.GetProperty("type").GetString() != "row");

    private static IEnumerable<(int X, int Y)> Cells(JsonElement panel)
    {
        var at = panel.GetProperty("gridPos");
        var (x, y, w, h) = (at.GetProperty("x").GetInt32(), at.GetProperty("y").GetInt32(), at.GetProperty("w").GetInt32(), at.GetProperty("h").GetInt32());
        return from column in Enumerable.Range(x, w) from line in Enumerable.Range(y, h) select (column, line);
    }
}

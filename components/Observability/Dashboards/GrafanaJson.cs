using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Erp.Components.Dashboards;

/// <summary>Writes a dashboard as Grafana reads it.</summary>
public static class GrafanaJson
{
    private const int SchemaVersion = 39;
    private const int Columns = 24;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Dashboard dashboard) => new JsonObject
    {
        ["uid"] = dashboard.Uid,
        ["title"] = dashboard.Title,
        ["tags"] = new JsonArray("erp"),
        ["schemaVersion"] = SchemaVersion,
        ["editable"] = false,
        ["refresh"] = "30s",
        ["time"] = new JsonObject { ["from"] = "now-3h", ["to"] = "now" },
        ["timezone"] = "browser",
        ["templating"] = new JsonObject { ["list"] = Array(dashboard.Choices.Select(Choice)) },
        ["panels"] = Array(Panels(dashboard)),
    }.ToJsonString(Readable);

    private static IEnumerable<JsonObject> Panels(Dashboard dashboard)
    {
        var (id, top) = (0, 0);
        foreach (var row in dashboard.Rows)
        {
            yield return Row(row, ++id, top++);
            var width = Columns / row.Panels.Length;
            var height = row.Panels.Max(Height);
            for (var i = 0; i < row.Panels.Length; i++)
                yield return Panel(row.Panels[i], ++id, Position(i * width, top, width, height));
            top += height;
        }
    }

    private static int Height(Panel panel) => panel.Kind switch { PanelKind.Stat => 4, PanelKind.TimeSeries => 8, _ => 10 };

    private static JsonObject Row(Row row, int id, int top) => new()
    {
        ["id"] = id,
        ["type"] = "row",
        ["title"] = row.Title,
        ["collapsed"] = false,
        ["gridPos"] = Position(0, top, Columns, 1),
        ["panels"] = new JsonArray(),
    };

    private static JsonObject Panel(Panel panel, int id, JsonObject position)
    {
        var source = panel.Kind == PanelKind.Logs ? DataSource.Logs : DataSource.Metrics;
        return new()
        {
            ["id"] = id,
            ["type"] = panel.Kind switch { PanelKind.Stat => "stat", PanelKind.TimeSeries => "timeseries", _ => "logs" },
            ["title"] = panel.Title,
            ["gridPos"] = position,
            ["datasource"] = Source(source),
            ["fieldConfig"] = new JsonObject { ["defaults"] = Field(panel), ["overrides"] = new JsonArray() },
            ["targets"] = Array(panel.Queries.Select((query, i) => Target(query, source, ((char)('A' + i)).ToString(), instant: panel.Kind == PanelKind.Stat))),
        };
    }

    private static JsonObject Field(Panel panel)
    {
        var steps = new JsonArray(new JsonObject { ["color"] = "green", ["value"] = null });
        if (panel.Alarm is { } alarm) steps.Add(new JsonObject { ["color"] = "red", ["value"] = alarm });
        return new()
        {
            ["unit"] = panel.Unit.Name,
            ["min"] = panel.Kind == PanelKind.TimeSeries ? 0 : null,
            ["thresholds"] = new JsonObject { ["mode"] = "absolute", ["steps"] = steps },
        };
    }

    private static JsonObject Target(Query query, DataSource source, string id, bool instant) => new()
    {
        ["refId"] = id,
        ["datasource"] = Source(source),
        ["expr"] = query.Expression,
        ["legendFormat"] = query.Legend,
        ["instant"] = instant,
        ["range"] = !instant,
    };

    private static JsonObject Choice(Choice choice) => new()
    {
        ["type"] = "custom",
        ["name"] = choice.Name,
        ["label"] = choice.Label,
        ["query"] = string.Join(',', choice.Values),
        ["current"] = Option(choice.Values[0], selected: true),
        ["options"] = Array(choice.Values.Select((value, i) => Option(value, selected: i == 0))),
    };

    private static JsonObject Option(string value, bool selected) => new() { ["text"] = value, ["value"] = value, ["selected"] = selected };

    private static JsonObject Source(DataSource source) => new() { ["type"] = source.Type, ["uid"] = source.Uid };

    private static JsonObject Position(int left, int top, int width, int height) => new() { ["x"] = left, ["y"] = top, ["w"] = width, ["h"] = height };

    private static JsonArray Array(IEnumerable<JsonNode> items) => [.. items];
}

namespace Erp.Components.Dashboards;

/// <summary>What Grafana asks. The uids are fixed, so that dashboards and links find them in every environment.</summary>
public sealed record DataSource(string Uid, string Type)
{
    public static DataSource Metrics { get; } = new("prometheus", "prometheus");
    public static DataSource Logs { get; } = new("loki", "loki");
    public static DataSource Traces { get; } = new("jaeger", "jaeger");
}

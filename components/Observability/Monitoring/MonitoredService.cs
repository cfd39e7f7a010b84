namespace Erp.Components;

/// <summary>A service to watch. <see cref="Http"/> is null when it exports no HTTP metrics; it is then watched through its Deployment.</summary>
public sealed record MonitoredService(string Name, string Namespace)
{
    public HttpDialect? Http { get; init; } = HttpDialect.Convention;

    /// <summary>The port of the Service that metrics are read from.</summary>
    public string MetricsPort { get; init; } = Port.MetricsName;

    /// <summary>The number of the container's port, for the NetworkPolicy of the scraper.</summary>
    public int MetricsPortNumber { get; init; } = 9091;
}

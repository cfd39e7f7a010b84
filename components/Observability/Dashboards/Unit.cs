namespace Erp.Components.Dashboards;

/// <summary>How a number is written; the value is Grafana's own name for it.</summary>
public sealed record Unit(string Name)
{
    public static Unit None { get; } = new("short");
    public static Unit Ratio { get; } = new("percentunit");
    public static Unit Seconds { get; } = new("s");
    public static Unit Bytes { get; } = new("bytes");
    public static Unit BytesPerSecond { get; } = new("Bps");
    public static Unit RequestsPerSecond { get; } = new("reqps");
    public static Unit PerSecond { get; } = new("ops");
}

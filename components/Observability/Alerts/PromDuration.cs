namespace Erp.Components.Alerts;

/// <summary>Durations as Prometheus writes them: whole numbers of the largest unit that fits.</summary>
public static class PromDuration
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)), ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    public static string Of(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        var (unit, length) = Units.First(u => duration.Ticks % u.Length.Ticks == 0);
        return $"{duration.Ticks / length.Ticks}{unit}";
    }
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Until when AWS supports a Kubernetes version on EKS. In extended support the control plane costs six times as much.</summary>
public sealed record EksRelease(string Version, DateOnly StandardSupportEnds, DateOnly ExtendedSupportEnds);

public enum SupportState
{
    Supported,
    EndsSoon,
    Ended,
    Unknown,
}

/// <summary>What the calendar says of a version on one day.</summary>
public sealed record SupportVerdict(SupportState State, string Message, string Advice);

/// <summary>The Kubernetes versions that EKS offers, with the dates that decide whether one may still be used.</summary>
public static class SupportCalendar
{
    /// <summary>Time enough to take one minor version through all environments.</summary>
    public const int WarningDays = 60;

    public static ImmutableArray<EksRelease> Releases { get; } =
    [
        new("1.33", new(2026, 7, 29), new(2027, 7, 29)),
        new("1.34", new(2026, 12, 2), new(2027, 12, 2)),
        new("1.35", new(2027, 3, 27), new(2028, 3, 27)),
        new("1.36", new(2027, 8, 2), new(2028, 8, 2)),
    ];

    public static SupportVerdict Judge(string version, DateOnly today)
    {
        if (Releases.FirstOrDefault(r => r.Version == version) is not { } release)
            return new(SupportState.Unknown, $"Kubernetes '{version}' is not in the calendar.", Offered(today));

        var days = release.StandardSupportEnds.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => new(SupportState.Ended, $"Kubernetes {version} left standard support on {release.StandardSupportEnds:yyyy-MM-dd}.", Offered(today)),
            <= WarningDays => new(SupportState.EndsSoon, $"Kubernetes {version} leaves standard support on {release.StandardSupportEnds:yyyy-MM-dd}, in {days} days.", Offered(today)),
            _ => new(SupportState.Supported, $"Kubernetes {version} is in standard support until {release.StandardSupportEnds:yyyy-MM-dd}.", ""),
        };
    }

    private static string Offered(DateOnly today)
    {
        var offered = Releases.Where(r => r.StandardSupportEnds >= today).Select(r => r.Version).ToArray();
        return offered.Length > 0
            ? $"In standard support are {string.Join(", ", offered)}."
            : $"The calendar ends on {Releases.Max(r => r.StandardSupportEnds):yyyy-MM-dd} and has to be continued in {nameof(SupportCalendar)}.cs.";
    }
}

namespace Erp.Components;

/// <summary>How Helm waits and what it does when a release does not come up.</summary>
public sealed record ReleaseTiming(TimeSpan Timeout, bool Atomic)
{
    /// <summary>Add-ons hold no data: a release that does not come up is taken back.</summary>
    public static ReleaseTiming Stateless { get; } = new(TimeSpan.FromMinutes(10), Atomic: true);

    /// <summary>Taking back a data tier could undo a migration: it is left as it is, for a person to look at.</summary>
    public static ReleaseTiming Stateful { get; } = new(TimeSpan.FromMinutes(20), Atomic: false);
}

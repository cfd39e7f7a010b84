using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>Whose volumes are kept, and for how long.</summary>
public sealed class VolumeBackupsArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    /// <summary>The services whose disks are kept. A folder that many pods share is none: its driver takes no snapshots.</summary>
    public required ImmutableArray<string> Services { get; init; }

    public required int KeepDays { get; init; }

    /// <summary>In UTC, an hour after the databases.</summary>
    public string Schedule { get; init; } = "0 3 * * *";
}

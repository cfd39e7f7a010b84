using System.Collections.Immutable;

namespace Erp.Components.AddonValues;

internal sealed record Switch : ChartValues
{
    public bool Enabled { get; init; }

    public static Switch When(bool enabled) => new() { Enabled = enabled };
}

internal sealed record Account : ChartValues
{
    public bool? Create { get; init; }
    public string? Name { get; init; }

    public static Account Named(string name) => new() { Create = true, Name = name };
}

internal sealed record DisruptionBudget : ChartValues
{
    public bool? Enabled { get; init; }
    public int? MaxUnavailable { get; init; }
    public int? MinAvailable { get; init; }
}

/// <summary>What "restricted" asks of a container, where a chart says less.</summary>
internal sealed record ContainerSecurity : ChartValues
{
    public bool? RunAsNonRoot { get; init; } = true;
    public bool? AllowPrivilegeEscalation { get; init; } = false;
    public bool? ReadOnlyRootFilesystem { get; init; } = true;
    public Capabilities? Capabilities { get; init; } = new();
    public Seccomp? SeccompProfile { get; init; } = new();
}

internal sealed record Capabilities : ChartValues
{
    public ImmutableArray<string> Drop { get; init; } = ["ALL"];
}

internal sealed record Seccomp : ChartValues
{
    public string Type { get; init; } = "RuntimeDefault";
}

using System.Collections.Immutable;

namespace Erp.Components.AddonValues;

internal sealed record Switch : ChartValues
{
    public bool Enabled { get; init; }

    public static Switch When(bool enabled) => new() { Enabled = enabled };
}

internal sealed record Requirements : ChartValues
{
    public Amounts? Requests { get; init; }
    public Amounts? Limits { get; init; }

    public static Requirements Of(ComputeResources resources) => new()
    {
        Requests = new() { Cpu = resources.Requests.Cpu, Memory = resources.Requests.Memory },
        Limits = new() { Cpu = resources.Limits.Cpu, Memory = resources.Limits.Memory },
    };
}

internal sealed record Amounts : ChartValues
{
    public string? Cpu { get; init; }
    public string? Memory { get; init; }
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

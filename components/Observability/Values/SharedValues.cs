using System.Collections.Immutable;

namespace Erp.Components.ObservabilityValues;

internal sealed record Switch : ChartValues
{
    public bool? Enabled { get; init; }

    public static Switch On { get; } = new() { Enabled = true };
    public static Switch Off { get; } = new() { Enabled = false };
}

/// <summary>Pod Security "restricted" for a pod, where a chart says less.</summary>
internal sealed record PodSecurity : ChartValues
{
    public bool? RunAsNonRoot { get; init; } = true;
    public int? RunAsUser { get; init; } = RestrictedPod.DefaultId;
    public int? RunAsGroup { get; init; } = RestrictedPod.DefaultId;
    public int? FsGroup { get; init; } = RestrictedPod.DefaultId;
    public Seccomp? SeccompProfile { get; init; } = new();
}

/// <summary>The same for a container.</summary>
internal sealed record ContainerSecurity : ChartValues
{
    public bool? RunAsNonRoot { get; init; } = true;
    public int? RunAsUser { get; init; }
    public int? RunAsGroup { get; init; }
    public bool? AllowPrivilegeEscalation { get; init; } = false;
    public bool? ReadOnlyRootFilesystem { get; init; } = true;
    public Capabilities? Capabilities { get; init; } = new();
    public Seccomp? SeccompProfile { get; init; } = new();
}

internal sealed record Capabilities : ChartValues
{
    public ImmutableArray<string> Add { get; init; } = [];
    public ImmutableArray<string> Drop { get; init; } = ["ALL"];
}

internal sealed record Seccomp : ChartValues
{
    public string Type { get; init; } = "RuntimeDefault";
}

/// <summary>Kubernetes' own claim, as the operator's objects embed it.</summary>
internal sealed record ClaimTemplate : ChartValues
{
    public Claim? VolumeClaimTemplate { get; init; }

    public static ClaimTemplate Of(string size, string? storageClass) => new()
    {
        VolumeClaimTemplate = new()
        {
            Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = storageClass, Resources = new() { Requests = new() { Storage = size } } },
        },
    };
}

internal sealed record Claim : ChartValues
{
    public ClaimSpec? Spec { get; init; }
}

internal sealed record ClaimSpec : ChartValues
{
    public ImmutableArray<string> AccessModes { get; init; } = [];
    public string? StorageClassName { get; init; }
    public ClaimResources? Resources { get; init; }
}

internal sealed record ClaimResources : ChartValues
{
    public ClaimRequests? Requests { get; init; }
}

internal sealed record ClaimRequests : ChartValues
{
    public string? Storage { get; init; }
}

internal sealed record ServiceMonitorSwitch : ChartValues
{
    public bool? Enabled { get; init; }
    public string? Interval { get; init; }
}

internal sealed record Toleration : ChartValues
{
    public string? Operator { get; init; }

    /// <summary>An agent belongs on every node, whatever it is set aside for.</summary>
    public static ImmutableArray<Toleration> All { get; } = [new() { Operator = "Exists" }];
}

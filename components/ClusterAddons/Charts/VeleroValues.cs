using System.Collections.Immutable;
using Erp.Components.AddonValues;
using Pulumi;

namespace Erp.Components.Addons;

internal sealed record VeleroValues : ChartValues
{
    public ImmutableArray<VeleroPlugin>? InitContainers { get; init; }
    public VeleroPodSecurity? PodSecurityContext { get; init; }
    public ContainerSecurity? ContainerSecurityContext { get; init; }
    public ResourceValues? Resources { get; init; }
    public bool? UpgradeCRDs { get; init; }
    public VeleroConfiguration? Configuration { get; init; }
    public bool? SnapshotsEnabled { get; init; }
    public VeleroRbac? Rbac { get; init; }
    public VeleroAccounts? ServiceAccount { get; init; }
    public VeleroCredentials? Credentials { get; init; }
}

/// <summary>Copies a plugin to where Velero looks for them.</summary>
internal sealed record VeleroPlugin : ChartValues
{
    public string? Name { get; init; }
    public string? Image { get; init; }
    public ContainerSecurity SecurityContext { get; init; } = new();
    public ResourceValues? Resources { get; init; }
    public ImmutableArray<VeleroMount> VolumeMounts { get; init; } = [new() { Name = "plugins", MountPath = "/target" }];
}

internal sealed record VeleroMount : ChartValues
{
    public string? Name { get; init; }
    public string? MountPath { get; init; }
}

/// <summary>A user by number: the images name theirs, and a name cannot be told from root.</summary>
internal sealed record VeleroPodSecurity : ChartValues
{
    private const int Nobody = 65532;

    public bool RunAsNonRoot { get; init; } = true;
    public int RunAsUser { get; init; } = Nobody;
    public int RunAsGroup { get; init; } = Nobody;
    public int FsGroup { get; init; } = Nobody;
    public Seccomp SeccompProfile { get; init; } = new();
}

internal sealed record VeleroConfiguration : ChartValues
{
    public string? Features { get; init; }
    public ImmutableArray<VeleroLocation>? BackupStorageLocation { get; init; }
}

internal sealed record VeleroLocation : ChartValues
{
    public string? Name { get; init; }
    public bool? Default { get; init; }
    public string? Provider { get; init; }
    public Output<string>? Bucket { get; init; }
    public string? Prefix { get; init; }
    public VeleroLocationConfig? Config { get; init; }
}

internal sealed record VeleroLocationConfig : ChartValues
{
    public string? Region { get; init; }
    public Output<string>? KmsKeyId { get; init; }
    public string? Tagging { get; init; }
}

internal sealed record VeleroRbac : ChartValues
{
    public string? ClusterAdministratorName { get; init; }
}

internal sealed record VeleroAccounts : ChartValues
{
    public Account? Server { get; init; }
}

internal sealed record VeleroCredentials : ChartValues
{
    public bool? UseSecret { get; init; }
}

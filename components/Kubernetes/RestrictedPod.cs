using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>What Pod Security "restricted" and the common scanners ask of every pod.</summary>
public static class RestrictedPod
{
    /// <summary>At least 10000, so that a container's user never is a user of the host.</summary>
    public const int DefaultId = 10001;

    public static PodSecurityContextArgs Pod(int user = DefaultId, int? group = null) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        RunAsGroup = group ?? user,
        FsGroup = group ?? user,
        FsGroupChangePolicy = "OnRootMismatch",
        SeccompProfile = RuntimeDefault(),
    };

    /// <summary>Said again on the container, because some scanners do not read the pod's.</summary>
    public static SecurityContextArgs Container(int user = DefaultId, int? group = null) => new()
    {
        RunAsNonRoot = true,
        RunAsUser = user,
        RunAsGroup = group ?? user,
        AllowPrivilegeEscalation = false,
        Privileged = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        SeccompProfile = RuntimeDefault(),
    };

    private static SeccompProfileArgs RuntimeDefault() => new() { Type = "RuntimeDefault" };
}

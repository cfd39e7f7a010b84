using Pulumi;

namespace Erp.Components;

/// <summary>Which cluster the platform runs on: one that is there, or one that is made.</summary>
public sealed class ClusterArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required ClusterMode Mode { get; init; }
}

public abstract record ClusterMode
{
    /// <summary>A cluster that somebody else made, by its context in the kubeconfig.</summary>
    public static ClusterMode Existing(string kubeconfigContext) => new ExistingCluster(kubeconfigContext);
}

public sealed record ExistingCluster(string KubeconfigContext) : ClusterMode;

namespace Erp.Components;

/// <summary>The keys of the labels that the platform writes and selects by.</summary>
public static class LabelNames
{
    public const string Name = "app.kubernetes.io/name";
    public const string Instance = "app.kubernetes.io/instance";
    public const string PartOf = "app.kubernetes.io/part-of";
    public const string ManagedBy = "app.kubernetes.io/managed-by";
    public const string Component = "app.kubernetes.io/component";
    public const string Version = "app.kubernetes.io/version";
    public const string Environment = "erp.io/environment";
    public const string Owner = "erp.io/owner";

    /// <summary>Set by Kubernetes itself on every namespace, so it can be trusted in a policy.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";
}

namespace Erp.Components;

public enum ExposureKind
{
    ClusterIp,
    LoadBalancer,
}

/// <summary>How a service's own Service is offered, beside the routes at the edge.</summary>
public sealed record Exposure(ExposureKind Kind)
{
    public static Exposure Internal { get; } = new(ExposureKind.ClusterIp);

    public static Exposure LoadBalancer { get; } = new(ExposureKind.LoadBalancer);
}

/// <summary>A host and path at the edge that lead to one of the service's ports. Hosts are given by name and filled in per environment.</summary>
public sealed record Route(string Host, string Path, string Port = Erp.Components.Port.HttpName);

/// <summary>How an application gets its settings. Files are the rule; variables are an exception that says who needs it and why.</summary>
public sealed record SettingsDelivery(string Owner, string Reason)
{
    public static SettingsDelivery AsVariables(string owner, string reason) => new(owner, reason);
}

using Pulumi;

namespace Erp.Components;

/// <summary>A namespace of the edge's own: restricted pods, and nothing reaches or leaves them that no policy allows.</summary>
internal static class EdgeNamespace
{
    public static Resource Create(EdgeParts parts, string @namespace)
    {
        var tenant = new TenantNamespace(parts.Name, @namespace, parts.Context, parts.Parent);
        var deny = tenant.Named("default-deny");
        TrafficPolicy.Create(deny, (PodPeer)Peer.AllIn(@namespace), parts.Labels(deny), [], [], tenant.Options());
        return tenant.Object;
    }
}

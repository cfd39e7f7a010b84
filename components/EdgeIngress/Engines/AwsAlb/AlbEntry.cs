using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;

namespace Erp.Components;

/// <summary>The whole of an edge on an AWS application load balancer, in the order in which it comes to life.</summary>
internal static class AlbEntry
{
    public static EdgeEntry Create(EdgeParts parts, AwsController controller)
    {
        var release = EdgeAddons.LoadBalancerController(parts, controller);
        var front = parts.Args.Front;
        var logs = front is null ? null : EdgeBuckets.LoadBalancerLogs(parts, front);
        var around = new AlbSurroundings
        {
            Certificates = front is null ? ImmutableDictionary<string, Output<string>>.Empty
                : parts.Args.Hosts.Where(h => h.Tls).ToImmutableDictionary(h => h.Key, h => AcmCertificate.Create(parts, parts.NameOf(h), h.Name, front, front.Region)),
            FirewallArn = front?.Firewall is { } firewall ? WebFirewall.ForLoadBalancer(parts, front, firewall) : null,
            LogBucket = logs?.Bucket.BucketName,
            Before = [.. release, .. logs?.Ready ?? []],
        };

        var ingress = new AlbIngress(parts, controller, around);
        var order = 0;
        var routes = parts.Args.Hosts.SelectMany(h => parts.RoutesOf(h).Select(r => (Host: h, Route: r))).ToArray();
        ImmutableArray<(EdgeHost Host, Ingress Ingress)> made = [.. routes.Select(r => (r.Host, ingress.Create(r.Host, r.Route, ++order)))];
        return new(
            made.GroupBy(m => m.Host.Key).ToImmutableDictionary(g => g.Key, g => IngressParts.Address(g.First().Ingress)),
            [.. made.Select(m => m.Ingress)]);
    }
}

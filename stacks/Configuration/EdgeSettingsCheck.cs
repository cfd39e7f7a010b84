using System.Collections.Immutable;
using System.Reflection;
using Erp.Components;

namespace Erp.Stacks.Configuration;

/// <summary>Settings of the edge that are each right and do not go together.</summary>
internal static class EdgeSettingsCheck
{
    private const string Edge = "edge";
    private const string Engine = $"{Edge}.engine";
    private const string Zone = $"{Edge}.front.hostedZone";

    public static IEnumerable<ConfigProblem> Problems(ErpSettings settings, ClusterKind cluster, MapNode config)
    {
        var edge = settings.Edge;
        return
        [
            .. Carried(edge, config).Select(p => At(ConfigRule.NotCarried, p)),
            .. Front(edge, cluster).Concat(Alb(edge, cluster)).Concat(Controllers(edge, cluster)).Select(p => At(ConfigRule.EdgeMismatch, p)),
        ];

        ConfigProblem At(ConfigRule rule, (string Key, string Message) found) => new(rule, config.Place(found.Key), found.Key, found.Message);
    }

    private static IEnumerable<(string Key, string Message)> Carried(EdgeSettings edge, MapNode config)
    {
        foreach (var (key, property) in SettingsBinder.KeysOf(typeof(TrafficSettings)))
        {
            var path = $"{Edge}.traffic.{key}";
            if (!config.Has(path) || property.GetCustomAttribute<CarriedAsAttribute>() is not { } carried || EdgeEngine.Carrying(carried.Setting).Contains(edge.EngineName)) continue;
            yield return (path, $"the engine '{edge.EngineName}' cannot carry it; {string.Join(" and ", EdgeEngine.Carrying(carried.Setting).Select(e => $"'{e}'"))} can");
        }
    }

    private static IEnumerable<(string Key, string Message)> Front(EdgeSettings edge, ClusterKind cluster)
    {
        var front = edge.Front;
        if (front.HostedZone is not null && cluster != ClusterKind.Eks)
            yield return (Zone, "the front stands before a load balancer on AWS, and the cluster is elsewhere; remove it, or set cluster.mode to eks");
        if (front.HostedZone is not null) yield break;
        if (front.StaticFiles == true) yield return ($"{Edge}.front.staticFiles", $"found 'true', but the files would have no name; set {Zone}");
        if (front.Firewall == true) yield return ($"{Edge}.front.firewall", $"found 'true', but there is nothing to stand before; set {Zone}");
        if (edge.Proof == CertificateProof.Dns01) yield return ($"{Edge}.proof", $"found 'dns01', but there is no zone to write a record to; set {Zone}");
    }

    private static IEnumerable<(string Key, string Message)> Alb(EdgeSettings edge, ClusterKind cluster)
    {
        if (edge.Engine != EdgeEngineKind.AwsAlb) yield break;
        if (cluster != ClusterKind.Eks)
            yield return (Engine, $"found '{edge.EngineName}', which is made for a cluster on EKS; set cluster.mode to eks, or another engine");
        else if (edge.Front.HostedZone is null)
            yield return (Engine, $"found '{edge.EngineName}', whose certificates are proven by records; set {Zone}");
        if (edge is { Front.Firewall: false, Traffic.RequestsPerSecond: not null })
            yield return ($"{Edge}.traffic.requestsPerSecond", $"in the engine '{edge.EngineName}' the firewall counts requests, and {Edge}.front.firewall is false");
        if (edge.Controller is not null)
            yield return ($"{Edge}.controller", $"the engine '{edge.EngineName}' has the controller among the cluster's add-ons; remove it");
        if (edge.Issuer is not null)
            yield return ($"{Edge}.issuer", $"the engine '{edge.EngineName}' takes certificates from ACM alone; remove it");
    }

    private static IEnumerable<(string Key, string Message)> Controllers(EdgeSettings edge, ClusterKind cluster)
    {
        if (edge.Controller is { } controller && (controller.Class == "" || controller.Namespace == "" || controller.Labels.IsEmpty))
            yield return ($"{Edge}.controller", "a controller that is there has a 'class', and proxies with a 'namespace' and 'labels'; say all three");
        if (edge.Internal && cluster != ClusterKind.Eks)
            yield return ($"{Edge}.internal", "found 'true', but the cluster's provider decides where its load balancers stand");
    }
}

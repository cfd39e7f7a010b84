using System.Globalization;
using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Erp.Components;

/// <summary>
/// One Ingress a route, all in one group and so on one load balancer. Each has a health check of its own, and the most specific path
/// comes first, because the load balancer takes the first rule that fits.
/// </summary>
internal sealed class AlbIngress(EdgeParts parts, AwsController controller, AlbSurroundings around)
{
    private const string Prefix = "alb.ingress.kubernetes.io/";

    /// <summary>TLS 1.2 and 1.3 with forward secrecy.</summary>
    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06";
    private const int WholeTraffic = 100;

    /// <summary>The class that the controller's chart makes.</summary>
    private const string IngressClassName = "alb";

    public Ingress Create(EdgeHost host, ServedRoute route, int order)
    {
        var name = $"{parts.NameOf(host)}-{PathName.Of(route)}";
        var annotations = Annotations(host, route, order);
        var spec = new IngressSpecArgs { IngressClassName = IngressClassName, Rules = { IngressParts.Rule(host, Paths(host, route)) } };
        if (host.Tls) spec.Tls.Add(new IngressTLSArgs { Hosts = { host.Name } });
        return new(name, new IngressArgs
        {
            Metadata = parts.Metadata(name, parts.Context.ApplicationNamespace, annotations),
            Spec = spec,
        }, parts.Options(around.Before));
    }

    /// <summary>Of rules with the same path the load balancer tries the first one first: those with marks go before the split.</summary>
    private static IEnumerable<HTTPIngressPathArgs> Paths(EdgeHost host, ServedRoute route)
    {
        if (host.Cors is not null) yield return IngressParts.Path(route, PreflightAction(route), ByAnnotation());
        foreach (var (i, _) in route.Marked.Index()) yield return IngressParts.Path(route, MarkAction(route, i), ByAnnotation());
        yield return route.Backends.Length == 1 ? IngressParts.Path(route, route.Stable) : IngressParts.Path(route, SplitAction(route), ByAnnotation());
    }

    private InputMap<string> Annotations(EdgeHost host, ServedRoute route, int order)
    {
        var map = new InputMap<string>
        {
            [$"{Prefix}group.name"] = $"{parts.Context.ApplicationNamespace}-{parts.Name}",
            [$"{Prefix}group.order"] = order.ToString(CultureInfo.InvariantCulture),
            [$"{Prefix}scheme"] = controller.Scheme,
            [$"{Prefix}target-type"] = "ip",
            [$"{Prefix}listen-ports"] = host.Tls ? """[{"HTTP":80},{"HTTPS":443}]""" : """[{"HTTP":80}]""",
            [$"{Prefix}healthcheck-path"] = parts.ServiceOf(route.Stable).HealthPath,
            [$"{Prefix}target-group-attributes"] = "deregistration_delay.timeout_seconds=30",
            [$"{Prefix}load-balancer-attributes"] = Attributes(host),
        };
        if (host.Tls) AddTls(map, host);
        if (around.FirewallArn is { } firewall) map.Add($"{Prefix}wafv2-acl-arn", firewall);
        if (!host.AllowedSources.IsEmpty) map.Add($"{Prefix}inbound-cidrs", string.Join(",", host.AllowedSources));
        if (host.Cors is not null) AddPreflight(map, route);
        if (route.Backends.Length > 1) AddActions(map, route);
        return map;
    }

    private Input<string> Attributes(EdgeHost host)
    {
        var own = AlbAttributes.OfLoadBalancer(host, parts.Context.Protection);
        return around.LogBucket is { } bucket ? bucket.Apply(b => AlbAttributes.Joined([.. own, .. AlbAttributes.OfAccessLogs(b)])) : AlbAttributes.Joined(own);
    }

    private void AddTls(InputMap<string> map, EdgeHost host)
    {
        map.Add($"{Prefix}certificate-arn", around.Certificates[host.Key]);
        map.Add($"{Prefix}ssl-policy", TlsPolicy);
        if (host.RedirectToHttps) map.Add($"{Prefix}ssl-redirect", ClusterAccess.Https.ToString(CultureInfo.InvariantCulture));
        if (AlbAttributes.OfListener(host).Any()) map.Add($"{Prefix}listener-attributes.HTTPS-{ClusterAccess.Https}", AlbAttributes.Joined(AlbAttributes.OfListener(host)));
    }

    private static void AddActions(InputMap<string> map, ServedRoute route)
    {
        map.Add($"{Prefix}actions.{SplitAction(route)}", Forward(route.Backends.Select(b => (b, b.Weight))));
        foreach (var (i, (mark, backend)) in route.Marked.Index())
        {
            map.Add($"{Prefix}actions.{MarkAction(route, i)}", Forward([(backend, WholeTraffic)]));
            map.Add($"{Prefix}conditions.{MarkAction(route, i)}", Condition(mark));
        }
    }

    /// <summary>What a browser asks before it lets a page call is answered at once: the listener adds who may.</summary>
    private static void AddPreflight(InputMap<string> map, ServedRoute route)
    {
        map.Add($"{Prefix}actions.{PreflightAction(route)}", """{"type":"fixed-response","fixedResponseConfig":{"contentType":"text/plain","statusCode":"204"}}""");
        map.Add($"{Prefix}conditions.{PreflightAction(route)}", """[{"field":"http-request-method","httpRequestMethodConfig":{"values":["OPTIONS"]}}]""");
    }

    private static string Forward(IEnumerable<(Backend Backend, int Weight)> shares) => JsonSerializer.Serialize(new
    {
        type = "forward",
        forwardConfig = new { targetGroups = shares.Select(s => new { serviceName = s.Backend.Service, servicePort = s.Backend.Port, weight = s.Weight }) },
    });

    private static string Condition(RequestMark header) => JsonSerializer.Serialize(new[]
    {
        new { field = "http-header", httpHeaderConfig = new { httpHeaderName = header.Name, values = new[] { header.Value } } },
    });

    private static string SplitAction(ServedRoute route) => $"{PathName.Of(route)}-split";

    private static string PreflightAction(ServedRoute route) => $"{PathName.Of(route)}-preflight";

    private static string MarkAction(ServedRoute route, int index) => $"{PathName.Of(route)}-mark-{index}";

    /// <summary>Says to the controller that the backend is an annotation, not a Service.</summary>
    private static ServiceBackendPortArgs ByAnnotation() => new() { Name = "use-annotation" };
}

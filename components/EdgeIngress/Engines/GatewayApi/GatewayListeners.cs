using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Gateway.V1;
using Envoy = Pulumi.KubernetesCrds.GatewayEnvoy.V1Alpha1;

namespace Erp.Components;

/// <summary>The Gateway with a plain listener for all hosts and a TLS listener for each, and what Envoy Gateway is told about the latter.</summary>
internal static class GatewayListeners
{
    public const string Plain = "http";

    private const string MinimumTls = "1.2";
    private const string Kind = "Gateway";

    /// <summary>Pulumi waits until the load balancer has an address, so that records can point at it.</summary>
    private const string WaitFor = "pulumi.com/waitFor";
    private const string AddressKnown = "jsonpath={.status.addresses[0].value}";

    public static string Secure(EdgeHost host) => $"https-{host.Label}";

    public static Gateway Create(EdgeParts parts, string gatewayClass, IEnumerable<Resource> after)
    {
        var gateway = new Gateway(parts.Name, new GatewayArgs
        {
            Metadata = parts.Metadata(parts.Name, EdgeEngine.Namespace, new() { [WaitFor] = AddressKnown }),
            Spec = new GatewaySpecArgs
            {
                GatewayClassName = gatewayClass,
                Infrastructure = new GatewayInfrastructureArgs { ParametersRef = new LocalObjectRefArgs { Group = GatewayPolicies.Group, Kind = "EnvoyProxy", Name = parts.Name } },
                Listeners = new[] { PlainListener(parts) }.Concat(parts.Args.Hosts.Where(h => h.Tls).Select(h => SecureListener(parts, h))).ToArray(),
            },
        }, parts.Options(after));
        foreach (var host in parts.Args.Hosts.Where(h => h.Tls)) ClientPolicy(parts, host, gateway);
        return gateway;
    }

    public static Output<string> Address(Gateway gateway) => gateway.Status.Apply(s => s.Addresses[0].Value!);

    private static ListenerArgs PlainListener(EdgeParts parts) => new()
    {
        Name = Plain,
        Port = ClusterAccess.Http,
        Protocol = "HTTP",
        // Challenges are answered from the Gateway's own namespace.
        AllowedRoutes = AllowedFrom(parts.Context.ApplicationNamespace, EdgeEngine.Namespace),
    };

    private static ListenerArgs SecureListener(EdgeParts parts, EdgeHost host) => new()
    {
        Name = Secure(host),
        Port = ClusterAccess.Https,
        Protocol = "HTTPS",
        Hostname = host.Name,
        AllowedRoutes = AllowedFrom(parts.Context.ApplicationNamespace),
        Tls = new ListenerTLSConfigArgs { Mode = "Terminate", CertificateRefs = { new SecretObjectRefArgs { Kind = "Secret", Name = host.TlsSecret } } },
    };

    private static AllowedRoutesArgs AllowedFrom(params string[] namespaces) => new()
    {
        Namespaces = new RouteNamespacesArgs
        {
            From = "Selector",
            Selector = new LabelSelectorArgs { MatchExpressions = { new LabelSelectorRequirementArgs { Key = LabelNames.NamespaceName, Operator = "In", Values = namespaces } } },
        },
    };

    private static void ClientPolicy(EdgeParts parts, EdgeHost host, Gateway gateway)
    {
        var spec = new Envoy.ClientTrafficPolicySpecArgs
        {
            TargetRefs = { new Envoy.PolicyTargetRefArgs { Group = GatewayPolicies.StandardGroup, Kind = Kind, Name = parts.Name, SectionName = Secure(host) } },
            Tls = new Envoy.ClientTLSArgs { MinVersion = MinimumTls },
        };
        if (host.ConnectionLimit is { } limit)
            spec.Connection = new Envoy.ClientTrafficPolicySpecConnectionArgs { ConnectionLimit = new Envoy.ConnectionLimitArgs { Value = limit.Connections } };
        if (host.Timeouts.Idle is { } idle)
            spec.Timeout = new Envoy.ClientTimeoutArgs { Http = new Envoy.ClientHTTPTimeoutArgs { StreamIdleTimeout = GatewayPolicies.Duration(idle) } };
        var name = parts.NameOf(host);
        _ = new Envoy.ClientTrafficPolicy(name, new Envoy.ClientTrafficPolicyArgs { Metadata = parts.Metadata(name, EdgeEngine.Namespace), Spec = spec }, parts.Options(gateway));
    }
}

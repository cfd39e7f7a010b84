using System.Collections.Immutable;
using Pulumi;
using Pulumi.KubernetesCrds.CertManager.V1;
using Pulumi.KubernetesCrds.Gateway.V1;

namespace Erp.Components;

/// <summary>The whole of a Gateway API edge, in the order in which it comes to life.</summary>
internal static class GatewayEntry
{
    private const string ClassName = "erp-edge";
    private const string ControllerName = "gateway.envoyproxy.io/gatewayclass-controller";

    public static EdgeEntry Create(EdgeParts parts, GatewayApiEngine engine)
    {
        ImmutableArray<Resource> controller = engine.Existing is null ? EnvoyGatewayRelease.Install(parts) : [EdgeNamespace.Create(parts, EdgeEngine.Namespace)];
        var balancer = engine.LoadBalancer.Prepare(parts);
        var certManager = EdgeAddons.CertManager(parts, gatewayApi: true, controller);

        if (engine.Existing is null) controller = [.. controller, Class(parts, controller)];
        var proxy = EnvoyProxies.Create(parts, engine, controller);
        var gateway = GatewayListeners.Create(parts, engine.Existing?.Class ?? ClassName, [.. controller, .. balancer, proxy]);

        ImmutableArray<Resource> routes = [.. parts.Args.Hosts.SelectMany(h => HostRoutes.Create(parts, h, gateway))];
        var solvers = ChallengeTraffic.Admit(parts, [gateway]);
        var certificates = IssuedCertificates.Create(parts, certManager, Solver(parts), [gateway, .. solvers]);
        var address = GatewayListeners.Address(gateway);
        return new(parts.Args.Hosts.ToImmutableDictionary(h => h.Key, _ => address), [gateway, .. routes, .. certificates]);
    }

    private static GatewayClass Class(EdgeParts parts, IEnumerable<Resource> controller) => new(parts.Name, new GatewayClassArgs
    {
        Metadata = parts.Metadata(ClassName),
        Spec = new GatewayClassSpecArgs { ControllerName = ControllerName },
    }, parts.Options(controller));

    /// <summary>Challenges are answered by a route of their own on the plain listener; its exact path goes before the redirect.</summary>
    private static ACMESolverHTTP01Args Solver(EdgeParts parts) => new()
    {
        GatewayHTTPRoute = new ACMESolverGatewayHTTPRouteArgs
        {
            ParentRefs = { new ACMESolverParentRefArgs { Name = parts.Name, Namespace = EdgeEngine.Namespace, Kind = "Gateway", SectionName = GatewayListeners.Plain } },
            PodTemplate = ChallengeTraffic.Pod(),
        },
    };
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Tests.Components.ErpServices;

namespace Erp.Tests.Components;

/// <summary>A request finds its way through the policies of both ends, and nothing else does.</summary>
public class EdgeReachabilityTests
{
    private const string Namespace = "erp-prod";

    private static readonly NetworkPod Controller = Pod("erp-edge", "envoy-gateway", ("control-plane", "envoy-gateway"));
    private static readonly NetworkPod Envoy = Pod("erp-edge", "envoy", ("gateway.envoyproxy.io/owning-gateway-namespace", "erp-edge"), ("app.kubernetes.io/name", "envoy"), ("app.kubernetes.io/component", "proxy"));
    private static readonly NetworkPod Solver = Pod("erp-edge", "solver", ("acme.cert-manager.io/http01-solver", "true"));
    private static readonly NetworkPod Stranger = Pod("erp-edge", "stranger", ("app.kubernetes.io/name", "stranger"));
    private static readonly NetworkPod Database = NetworkEvaluator.Outsider("erp-infra", "postgres");

    [Fact]
    public async Task The_proxies_reach_what_they_must_and_nothing_else()
    {
        var net = await NetAsync();
        var routed = net.Pod(Namespace, "gateway-service");
        var inner = net.Pod(Namespace, "ledger-service");
        NetworkPod[] all = [Controller, Envoy, Solver, Stranger, Database, routed, inner];

        var reachable = from target in all where target != Envoy from port in (int[])[80, 443, 5432, 8000, 8089, 9091, 18000, 50051] where net.Allows(Envoy, target, port) select $"{target}:{port}";

        Assert.Equal([$"{routed}:8000", $"{Controller}:18000", $"{Solver}:8089"], reachable.Order(StringComparer.Ordinal).OrderByDescending(r => r.StartsWith(Namespace, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_but_the_proxies_reaches_the_service_the_solver_or_the_controller_from_the_edge()
    {
        var net = await NetAsync();

        Assert.False(net.Allows(Stranger, net.Pod(Namespace, "gateway-service"), 8000));
        Assert.False(net.Allows(Controller, net.Pod(Namespace, "gateway-service"), 8000));
        Assert.False(net.Allows(Stranger, Solver, 8089));
        Assert.False(net.Allows(Stranger, Controller, 18000));
    }

    [Fact]
    public async Task Only_the_controllers_see_the_world()
    {
        var net = await NetAsync();

        Assert.True(net.AllowsOut(Controller, "10.0.0.1", 443));
        Assert.False(net.AllowsOut(Controller, "169.254.169.254", 443));
        Assert.All([Envoy, Solver, Stranger], pod => Assert.False(net.AllowsOut(pod, "203.0.113.7", 443)));
    }

    private static async Task<NetworkEvaluator> NetAsync()
    {
        var gateway = SmallPlatform.Service("gateway-service", Use.Service("ledger-service")) with { Routes = [new("erp", "/")] };
        var services = new SmallPlatform(gateway, SmallPlatform.Service("ledger-service")) { Admitted = TestEdge.Gateway.Proxies };
        return new(await TestStack.PlanAsync(() =>
        {
            services.Create();
            _ = new Erp.Components.EdgeIngress(TestEdge.Name, new()
            {
                Context = TestStack.Context(EnvironmentTier.Production),
                Hosts = [new("erp", "erp.example.com")],
                Routes = ServedRoutes.Of(gateway, services.Rollout),
                Services = EdgeService.Of(gateway, services.Rollout),
                Certificates = EdgeCertificates.Acme("ops@example.com"),
            });
        }));
    }

    private static NetworkPod Pod(string @namespace, string name, params (string Key, string Value)[] labels) =>
        new(@namespace, name, labels.ToImmutableDictionary(l => l.Key, l => l.Value));
}

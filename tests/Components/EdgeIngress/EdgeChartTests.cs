using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>Each value that we give a chart is one that the chart has.</summary>
public class EdgeChartTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Envoy_gateway_knows_all_our_values(int proxies) => Known("envoy-gateway", EnvoyGatewayRelease.Values(proxies));

    [Fact]
    public void Traefik_knows_all_our_values()
    {
        var args = TestEdge.Args(engine: TestEdge.Nginx);
        Known("traefik", TraefikRelease.Values(new EdgeParts(TestEdge.Name, args, null!), EdgeLoadBalancer.Nlb(TestEdge.Controller)), "tlsOptions", "service.spec", "service.annotations");
    }

    private static void Known(string chart, ChartValues values, params string[] freeForm)
    {
        if (StoredChart.Find(chart) is { } stored) Assert.Empty(stored.UnknownKeys(values, freeForm));
    }
}

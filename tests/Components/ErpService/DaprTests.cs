using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

public sealed class DaprTests
{
    private static readonly DaprSettings Dapr = new("erp", "dapr-system") { Components = [new(Peer.App("erp-infra", "redis"), 6379)] };

    private static SmallPlatform Platform => new(SmallPlatform.Service("gateway-service", Use.Service("sales-service")), SmallPlatform.Service("sales-service")) { Dapr = Dapr };

    [Fact]
    public async Task The_sidecar_is_injected_bounded_and_probed()
    {
        var annotations = (await Platform.PlanAsync()).Single("Deployment", "sales-service").At("spec.template.metadata.annotations")!;

        Assert.Equal("true", (string?)annotations["dapr.io/enabled"]);
        Assert.Equal("sales-service", (string?)annotations["dapr.io/app-id"]);
        Assert.Equal("8000", (string?)annotations["dapr.io/app-port"]);
        Assert.Equal("http", (string?)annotations["dapr.io/app-protocol"]);
        Assert.Equal("erp", (string?)annotations["dapr.io/config"]);
        Assert.Equal("256Mi", (string?)annotations["dapr.io/sidecar-memory-limit"]);
        Assert.Equal("3", (string?)annotations["dapr.io/sidecar-liveness-probe-threshold"]);
        Assert.Equal("50", (string?)annotations["dapr.io/graceful-shutdown-seconds"]);
    }

    [Fact]
    public async Task The_application_is_told_where_its_sidecar_listens()
    {
        var settings = (await Platform.PlanAsync()).Single("ConfigMap", "sales-service-settings");

        Assert.Equal(("3500", "50001"), (settings.TextAt("data.DAPR_HTTP_PORT"), settings.TextAt("data.DAPR_GRPC_PORT")));
    }

    [Fact]
    public async Task Sidecars_reach_each_other_their_control_plane_and_their_components()
    {
        var plan = await Platform.PlanAsync();
        var net = new NetworkEvaluator(plan);
        var (gateway, sales) = (net.Pod("erp-prod", "gateway-service"), net.Pod("erp-prod", "sales-service"));

        Assert.True(net.Allows(gateway, sales, 50002));
        Assert.False(net.Allows(sales, gateway, 50002));
        foreach (var port in new[] { 6500, 50001, 50005, 50006 })
            Assert.True(net.Allows(sales, NetworkEvaluator.Outsider("dapr-system", "dapr"), port));
        Assert.True(net.Allows(sales, NetworkEvaluator.Outsider("erp-infra", "redis"), 6379));
        Assert.True(net.Allows(NetworkEvaluator.Outsider("monitoring", "prometheus"), sales, 9090));
    }

    [Fact]
    public async Task A_port_of_the_sidecar_is_refused()
    {
        var mistakes = await Refused.Problems(Platform with { Services = [SmallPlatform.Service("sales-service") with { Ports = [Port.Http(8000), Port.Metrics(9090)] }] });

        Assert.Contains(mistakes, m => m.Path == "sales-service.ports" && m.Message.Contains("9090"));
    }
}

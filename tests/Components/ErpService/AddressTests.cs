using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

public sealed class AddressTests
{
    private static ServiceSpec Gateway => SmallPlatform.Service("gateway-service");

    [Fact]
    public async Task A_service_is_reached_inside_the_cluster_on_its_service_ports()
    {
        var gateway = (await new SmallPlatform(Gateway).PlanAsync()).Single("Service", "gateway-service");

        Assert.Equal("ClusterIP", gateway.TextAt("spec.type"));
        Assert.Equal(["http 80->http", "grpc 50051->grpc", "metrics 9091->metrics"], Ports(gateway));
        Assert.Equal("kubernetes.io/h2c", gateway.TextAt("spec.ports.1.appProtocol"));
    }

    [Fact]
    public async Task A_load_balancer_shows_no_metrics_and_lets_in_whom_it_names()
    {
        var exposure = Exposure.LoadBalancer with
        {
            From = ["203.0.113.0/24"],
            Annotations = ImmutableSortedDictionary<string, string>.Empty.Add("service.beta.kubernetes.io/aws-load-balancer-scheme", "internal"),
        };
        var plan = await new SmallPlatform(Gateway with { Exposure = exposure }).PlanAsync();
        var gateway = plan.Single("Service", "gateway-service");

        Assert.Equal("LoadBalancer", gateway.TextAt("spec.type"));
        Assert.Equal(["http 80->http", "grpc 50051->grpc"], Ports(gateway));
        Assert.Equal("203.0.113.0/24", gateway.TextAt("spec.loadBalancerSourceRanges.0"));
        Assert.Equal("internal", (string?)gateway.At("metadata.annotations")!["service.beta.kubernetes.io/aws-load-balancer-scheme"]);
        Assert.Equal(["metrics 9091->metrics"], Ports(plan.Single("Service", "gateway-service-metrics")));
        Assert.Equal("gateway-service-metrics", plan.Single("ServiceMonitor", "gateway-service").TextAt("spec.selector.matchExpressions.0.values.0"));
        var ingress = plan.Single("NetworkPolicy", "gateway-service").At("spec.ingress.0")!;
        Assert.Equal("203.0.113.0/24", (string?)ingress["from"]![0]!["ipBlock"]!["cidr"]);
        Assert.Equal([8000L, 50051L], ingress["ports"]!.AsArray().Select(p => (long)p!["port"]!));
    }

    [Fact]
    public async Task Callers_start_after_the_service_that_they_call_and_learn_its_address()
    {
        var plan = await new SmallPlatform(Gateway with { Uses = [Use.Service("sales-service"), Use.Service("ledger-service", Port.GrpcName)] },
            SmallPlatform.Service("sales-service"), SmallPlatform.Service("ledger-service")).PlanAsync();
        var gateway = plan.Single("Deployment", "gateway-service");

        Assert.Contains(plan.Single("Service", "sales-service").Urn, gateway.DependsOn);
        Assert.Contains(plan.Single("Service", "ledger-service").Urn, gateway.DependsOn);
        Assert.Contains(plan.Single("Deployment", "sales-service").Urn, plan.Single("Service", "sales-service").DependsOn);
        var settings = plan.Single("ConfigMap", "gateway-service-settings");
        Assert.Equal("http://sales-service.erp-prod.svc.cluster.local", settings.TextAt("data.SALES_SERVICE_URL"));
        Assert.Equal("http://ledger-service.erp-prod.svc.cluster.local:50051", settings.TextAt("data.LEDGER_SERVICE_URL"));
    }

    private static IEnumerable<string> Ports(PlannedResource service) =>
        service.At("spec.ports")!.AsArray().Select(p => $"{p!["name"]} {p["port"]}->{p["targetPort"]}");
}

using System.Text.Json.Nodes;
using Erp.Components;

namespace Erp.Tests.Components.ErpServices;

/// <summary>The rendered policies allow the declared traffic and nothing else.</summary>
public sealed class ReachabilityTests
{
    private const string Namespace = SmallPlatform.Namespace;

    // Who may call whom, and on which port of the pod.
    private static readonly HashSet<(string From, string To, int Port)> Declared =
    [
        ("erp-prod/gateway-service", "erp-prod/sales-service", 8000),
        ("erp-prod/sales-service", "erp-prod/ledger-service", 50051),
        ("erp-prod/sales-service", "erp-infra/postgres", 5432),
        ("erp-prod/ledger-service", "erp-infra/kafka", 9092),
        ("erp-prod/ledger-service", "monitoring/collector", 4317),
        ("edge/envoy", "erp-prod/gateway-service", 8000),
        ("monitoring/prometheus", "erp-prod/gateway-service", 9091),
        ("monitoring/prometheus", "erp-prod/sales-service", 9091),
        ("monitoring/prometheus", "erp-prod/ledger-service", 9091),
    ];

    private static readonly NetworkPod[] Outsiders =
    [
        NetworkEvaluator.Outsider("edge", "envoy"), NetworkEvaluator.Outsider("edge", "other"),
        NetworkEvaluator.Outsider("monitoring", "prometheus"), NetworkEvaluator.Outsider("monitoring", "collector"),
        NetworkEvaluator.Outsider("erp-infra", "postgres"), NetworkEvaluator.Outsider("erp-infra", "redis"), NetworkEvaluator.Outsider("erp-infra", "kafka"),
        NetworkEvaluator.Outsider("elsewhere", "envoy"), NetworkEvaluator.Outsider("elsewhere", "gateway-service"), NetworkEvaluator.Outsider(Namespace, "postgres"),
    ];

    private static readonly int[] Ports = [53, 80, 443, 5432, 6379, 8000, 9091, 9092, 4317, 50051];

    private static SmallPlatform Platform => new(
        SmallPlatform.Service("gateway-service", Use.Service("sales-service")) with { Routes = [new("erp", "/")] },
        SmallPlatform.Service("sales-service", Use.Database("sales_db"), Use.Service("ledger-service", Port.GrpcName)),
        SmallPlatform.Service("ledger-service", Use.Topic("posted"), Use.Telemetry));

    [Fact]
    public async Task What_is_declared_is_reachable_and_nothing_else()
    {
        Assert.Equal(Declared.Order(), Reachable(new(await Platform.PlanAsync())).Order());
    }

    [Fact]
    public async Task A_peer_split_in_two_lets_others_in()
    {
        var net = new NetworkEvaluator(await Platform.PlanAsync());
        var policy = net.Policies.Single(p => (string?)p["metadata"]!["name"] == "gateway-service");
        var rule = policy["spec"]!["ingress"]!.AsArray().Single(r => r!["from"]![0]!["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"]!.ToString() == "edge")!;
        var peer = rule["from"]![0]!;
        rule["from"] = new JsonArray(
            new JsonObject { ["namespaceSelector"] = peer["namespaceSelector"]!.DeepClone() },
            new JsonObject { ["podSelector"] = peer["podSelector"]!.DeepClone() });

        var more = Reachable(net).Except(Declared);

        Assert.Contains(("edge/other", "erp-prod/gateway-service", 8000), more);
    }

    [Fact]
    public async Task Names_are_asked_over_both_protocols_and_the_metadata_service_never()
    {
        var net = new NetworkEvaluator(await new SmallPlatform(SmallPlatform.Service("sales-service", Use.External("bank", "0.0.0.0/0"))).PlanAsync());
        var sales = net.Pod(Namespace, "sales-service");
        var dns = new NetworkPod("kube-system", "coredns", new Dictionary<string, string> { ["k8s-app"] = "kube-dns" });

        Assert.True(net.Allows(sales, dns, 53, "UDP"));
        Assert.True(net.Allows(sales, dns, 53));
        Assert.False(net.Allows(sales, dns, 9153));
        Assert.True(net.AllowsOut(sales, "203.0.113.7", 443));
        Assert.False(net.AllowsOut(sales, "203.0.113.7", 80));
        Assert.False(net.AllowsOut(sales, "169.254.169.254", 443));
    }

    private static IEnumerable<(string From, string To, int Port)> Reachable(NetworkEvaluator net)
    {
        var pods = net.Pods.Concat(Outsiders).ToList();
        return from source in pods
               from target in pods
               where source != target && (net.Pods.Contains(source) || net.Pods.Contains(target))
               from port in Ports
               where net.Allows(source, target, port)
               select (source.ToString(), target.ToString(), port);
    }
}

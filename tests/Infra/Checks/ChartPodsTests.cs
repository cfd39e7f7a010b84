using System.Text.Json.Nodes;
using Erp.Infra.Checks.Capacity;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;
using Erp.Tests.Components;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Checks;

/// <summary>What is known of the charts' pods against what is written into the charts' values.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ChartPodsTests
{
    [Fact]
    public async Task The_pods_of_every_chart_are_known_and_no_request_is_overlooked()
    {
        foreach (var plan in await StackPlans.AllAsync())
            Assert.All(plan.Of("kubernetes:helm.sh/v3:Release"), resource =>
            {
                var release = new Release(resource);
                Assert.True(ChartPods.Of(release.Chart) is not null, $"Nothing is known of the pods of {release.Chart}");
                var counted = ChartPods.Of(release.Chart)!.Value.SelectMany(p => p.Containers).Concat(ChartPods.ShortLived.Where(s => s.Chart == release.Chart).Select(s => s.At)).ToHashSet();
                Assert.Empty(Requests(release.Values).Where(at => !counted.Contains(at)).Select(at => $"{release.Chart}: {at}"));
            });
    }

    [Fact]
    public async Task Agents_are_agents_and_sidecars_are_counted_with_their_pods()
    {
        var plan = await ShippedStacks.PlanAsync("erp-system", "production");

        var alloy = Demand(plan, "alloy", "alloy");
        Assert.True(alloy.DaemonSet);
        Assert.Contains(alloy.Tolerations, t => t.Key is null);
        Assert.True(Demand(plan, "kube-prometheus-stack", "prometheus-node-exporter").DaemonSet);

        var postgres = Demand(plan, "postgresql-ha", "postgresql");
        Assert.Equal((3, 1100, true, true), (postgres.Replicas, postgres.CpuMillis, postgres.OnePerNode, postgres.StaysInItsZone));
        Assert.Equal("data", postgres.NodeSelector["erp.io/node-role"]);
        Assert.Equal(3, Demand(plan, "dapr", "dapr_sentry").Replicas);
    }

    [Fact]
    public async Task Daprs_sidecars_and_the_Gateways_proxies_count_too()
    {
        var pods = PlannedPods.Of(new PlanIndex(await ShippedStacks.PlanAsync("erp-system", "production"), new(2026, 11, 20))).Select(p => p.Pods).ToArray();

        Assert.Equal(150, pods.Single(p => p.Name.EndsWith("/finance-service", StringComparison.Ordinal)).CpuMillis);
        Assert.True(pods.Single(p => p.Name.StartsWith("EnvoyProxy ", StringComparison.Ordinal)) is { Replicas: > 1, CpuMillis: 250 });
    }

    private static Erp.Components.PodDemand Demand(Plan plan, string chart, string at)
    {
        var release = plan.Of("kubernetes:helm.sh/v3:Release").Select(r => new Release(r)).Single(r => r.Chart == chart);
        return ChartPods.Of(chart)!.Value.Single(p => p.At == at).DemandIn(release)!.Pods;
    }

    private static IEnumerable<string> Requests(Node at) =>
        at.Entries.SelectMany(Requests).Concat(at["resources"]["requests"]["cpu"].Exists ? [at.Path == "values" ? "" : at.Path["values.".Length..]] : []);
}

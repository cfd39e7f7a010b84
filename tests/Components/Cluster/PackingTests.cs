using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Tests.Components;

public class PackingTests
{
    private const long MiB = 1L << 20;
    private static readonly string[] Zones = ["a", "b", "c"];

    [Fact]
    public void Pods_fit_as_long_as_requests_do()
    {
        var nodes = Nodes("a", "a");

        Assert.Empty(Packing.Check([Pod("web", 4, cpu: 500)], nodes));
        Assert.Equal(1, Assert.Single(Packing.Check([Pod("web", 5, cpu: 500)], nodes)).Missing);
    }

    [Fact]
    public void A_node_agent_takes_its_part_of_every_node_first()
    {
        var agent = Pod("logs", 0, cpu: 100) with { DaemonSet = true };

        var unplaced = Assert.Single(Packing.Check([Pod("web", 4, cpu: 500), agent], Nodes("a", "a")));

        Assert.Equal(("web", 2), (unplaced.Pod.Name, unplaced.Missing));
    }

    [Fact]
    public void Memory_and_the_number_of_pods_count_too()
    {
        Assert.Single(Packing.Check([Pod("cache", 1, memory: 1025)], Nodes("a")));
        Assert.Single(Packing.Check([Pod("tiny", 11, cpu: 1, memory: 1)], Nodes("a")));
    }

    [Fact]
    public void Tainted_nodes_take_only_pods_that_tolerate_and_selectors_are_obeyed()
    {
        var data = Nodes("a").Select(n => n with { Taints = [new("for", "data")], Labels = n.Labels.Add("role", "data") }).ToArray();
        var tolerant = Pod("db", 1) with { Tolerations = [new("for", "data")], NodeSelector = ImmutableSortedDictionary<string, string>.Empty.Add("role", "data") };

        Assert.Single(Packing.Check([Pod("web", 1)], data));
        Assert.Empty(Packing.Check([tolerant], data));
        var elsewhere = Assert.Single(Packing.Check([tolerant], Nodes("a")));
        Assert.Equal("db: 1 of 1 pods have no place; each asks for 100m CPU and 64Mi; no node has its labels and tolerated taints (role=data).", elsewhere.Arithmetic);
    }

    [Fact]
    public void Two_pods_that_shun_each_other_need_two_nodes()
    {
        var pods = Pod("db", 2) with { OnePerNode = true };

        Assert.Single(Packing.Check([pods], Nodes("a")));
        Assert.Empty(Packing.Check([pods], Nodes("a", "a")));
    }

    [Fact]
    public void Pods_spread_over_zones_do_not_pile_up_where_there_is_room()
    {
        // Zone a holds two pods, zone b none more than one: the fourth would make it 3 to 1.
        var nodes = Nodes("a", "a", "a", "b");
        var pods = Pod("web", 4, cpu: 1000) with { SpreadsOverZones = true };

        Assert.Equal(1, Assert.Single(Packing.Check([pods], nodes)).Missing);
        Assert.Empty(Packing.Check([pods with { SpreadsOverZones = false }], nodes));
    }

    [Fact]
    public void Everything_must_fit_when_any_one_zone_is_gone()
    {
        var nodes = Nodes("a", "b", "c");

        Assert.Empty(Packing.CheckWithoutEachZone([Pod("web", 4, cpu: 500)], nodes));
        Assert.Equal(Zones, Packing.CheckWithoutEachZone([Pod("web", 5, cpu: 500)], nodes).Keys);
    }

    [Fact]
    public void A_pod_with_a_volume_waits_for_its_zone_and_needs_no_other_place()
    {
        var database = Pod("db", 3, cpu: 900) with { StaysInItsZone = true, SpreadsOverZones = true };

        Assert.Empty(Packing.CheckWithoutEachZone([database], Nodes("a", "b", "c")));
        Assert.Equal(3, Packing.CheckWithoutEachZone([database with { StaysInItsZone = false }], Nodes("a", "b", "c")).Count);
    }

    [Fact]
    public void The_arithmetic_shows_what_was_asked_what_there_is_and_what_is_taken()
    {
        var unplaced = Assert.Single(Packing.Check([Pod("web", 5, cpu: 500)], Nodes("a", "b")));

        Assert.Equal(
            "web: 1 of 5 pods have no place; each asks for 500m CPU and 64Mi." + Environment.NewLine
            + "  general: 2 nodes give 2000m CPU, 2048Mi, 20 pods; taken 2000m, 256Mi, 4; most free on one node 0m, 896Mi",
            unplaced.Arithmetic);
    }

    [Fact]
    public void Groups_become_nodes_in_their_zones_and_promise_what_their_smallest_type_has()
    {
        var nodes = NodeCapacity.Of([NodeGroupSpec.General(2, 4, "m7i.xlarge", "m7i.large"), NodeGroupSpec.Data(1, 2, "r7i.large")], ["a", "b"]);

        Assert.Equal(
            ["general/a/1", "general/a/2", "general/b/1", "general/b/2", "data/a/1", "data/a/2", "data/b/1", "data/b/2"],
            nodes.Select(n => n.Name));
        Assert.Equal(InstanceType.Find("m7i.large")!.AllocatableCpu, nodes[0].CpuMillis);
        Assert.False(nodes[^1].Admits(Pod("web", 1)));
    }

    private static PodDemand Pod(string name, int replicas, int cpu = 100, long memory = 64) => new(name, replicas, cpu, memory * MiB);

    private static NodeCapacity[] Nodes(params string[] zones) =>
        [.. zones.Select((zone, i) => new NodeCapacity($"general/{zone}/{i}", "general", zone, 1000, 1024 * MiB, MaxPods: 10))];
}

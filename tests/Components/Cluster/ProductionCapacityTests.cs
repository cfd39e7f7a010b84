using Erp.Components;

namespace Erp.Tests.Components;

/// <summary>The cluster's own pods and the add-ons, beside services and a data tier of production's size, on production's nodes.</summary>
public class ProductionCapacityTests
{
    private const long GiB = 1L << 30;

    private static readonly PodDemand[] Workloads =
    [
        .. ClusterDemands.Eks,
        .. AddonCatalog.Demands(TestAddons.Args()),
        new("finance", 20, 500, GiB / 2) { SpreadsOverZones = true },
        new("postgres", 3, 1000, 2 * GiB)
        {
            SpreadsOverZones = true,
            OnePerNode = true,
            StaysInItsZone = true,
            NodeSelector = NodeGroupSpec.Data(1, 1, "r7i.xlarge").AllLabels,
            Tolerations = [new(NodeGroupSpec.RoleLabel, NodeGroupSpec.DataRole)],
        },
    ];

    [Fact]
    public void Everything_fits_also_when_a_zone_is_lost()
    {
        var nodes = NodeCapacity.Of(TestClusters.Production.NodeGroups, TestClusters.Production.Zones);

        Assert.Empty(Packing.Check(Workloads, nodes));
        Assert.Empty(Packing.CheckWithoutEachZone(Workloads, nodes));
    }

    [Fact]
    public void A_smaller_group_fails_with_the_arithmetic()
    {
        NodeGroupSpec[] shrunk = [NodeGroupSpec.System(3, 3, "m7i.large"), NodeGroupSpec.General(3, 3, "m7i.large"), NodeGroupSpec.Data(1, 2, "r7i.xlarge")];

        var unplaced = Packing.Check(Workloads, NodeCapacity.Of(shrunk, TestClusters.Production.Zones))[0];

        Assert.StartsWith("finance: ", unplaced.Arithmetic, StringComparison.Ordinal);
        Assert.Contains("general: 3 nodes give 5790m CPU", unplaced.Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_tier_without_its_nodes_finds_no_place() =>
        Assert.Contains(Packing.Check(Workloads, NodeCapacity.Of(TestClusters.Production.NodeGroups.RemoveAt(2), TestClusters.Production.Zones)), u => u.Pod.Name == "postgres" && u.Missing == 3);
}

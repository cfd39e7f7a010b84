using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

public sealed class RoomForEveryPod() : PlanRule("ERP104", "Room for every pod",
    "Let the node groups grow further, take larger nodes, or lower requests or the autoscalers' maxima.", Severities.Error)
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var nodes = PlannedNodes.Of(plan);
        if (nodes.Count == 0) return [];
        var planned = PlannedPods.Of(plan).ToArray();
        PodDemand[] pods = [.. planned.Select(p => p.Pods), .. ClusterDemands.Eks];
        var always = Packing.Check(pods, nodes);
        if (always.Length > 0) return always.Select(u => Seen(u, planned, plan, ""));
        // Production goes on without a zone; one zone is enough to show what would not.
        return plan.Tier < EnvironmentTier.Production
            ? []
            : Packing.CheckWithoutEachZone(pods, nodes).SelectMany(zone => zone.Value.Select(u => (zone.Key, Unplaced: u)))
                .DistinctBy(z => z.Unplaced.Pod.Name).Select(z => Seen(z.Unplaced, planned, plan, $"Without {z.Key}, "));
    }

    private static Violation Seen(Unplaced unplaced, IEnumerable<PlannedDemand> planned, PlanIndex plan, string when) =>
        (planned.FirstOrDefault(p => p.Pods == unplaced.Pod)?.Source ?? plan.Cloud("aws:eks/nodeGroup:NodeGroup").First()).Because(when + unplaced.Arithmetic);
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>A workload whose pods found no place, and the whole sum that shows why.</summary>
public sealed record Unplaced(PodDemand Pod, int Missing, string Arithmetic);

/// <summary>Puts pods on nodes by what they request, the way the scheduler counts: a pod that finds no place here would stay pending.</summary>
public sealed class Packing
{
    private readonly ImmutableArray<NodeLoad> _nodes;

    private Packing(IEnumerable<NodeCapacity> nodes) => _nodes = [.. nodes.Select(n => new NodeLoad(n))];

    /// <summary>Empty when everything fits.</summary>
    public static ImmutableArray<Unplaced> Check(IReadOnlyCollection<PodDemand> pods, IReadOnlyCollection<NodeCapacity> nodes) =>
        new Packing(nodes).Fill(pods, p => p.Replicas);

    /// <summary>
    /// What has no place when one zone is gone, for each zone that something depends on. Pods that stay in their zone are lost with it and
    /// come back with it; all others must fit beside what is left.
    /// </summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<Unplaced>> CheckWithoutEachZone(IReadOnlyCollection<PodDemand> pods, IReadOnlyCollection<NodeCapacity> nodes)
    {
        var before = new Packing(nodes);
        before.Fill(pods, p => p.Replicas);
        var findings = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Unplaced>>(StringComparer.Ordinal);
        foreach (var zone in nodes.Select(n => n.Zone).Distinct())
        {
            var unplaced = new Packing(nodes.Where(n => n.Zone != zone)).Fill(pods, p => p.StaysInItsZone ? p.Replicas - before.CountIn(zone, p) : p.Replicas);
            if (unplaced.Length > 0) findings.Add(zone, unplaced);
        }

        return findings.ToImmutable();
    }

    private ImmutableArray<Unplaced> Fill(IReadOnlyCollection<PodDemand> pods, Func<PodDemand, int> replicas)
    {
        var unplaced = ImmutableArray.CreateBuilder<Unplaced>();
        // Node agents come with every node; then the hardest to place, so that what is easy fills the gaps.
        foreach (var agent in pods.Where(p => p.DaemonSet)) Report(agent, PlaceOnEvery(agent));
        foreach (var pod in pods.Where(p => !p.DaemonSet).OrderByDescending(Constraints).ThenByDescending(Share).ThenBy(p => p.Name, StringComparer.Ordinal))
            Report(pod, Place(pod, replicas(pod)));
        return unplaced.ToImmutable();

        void Report(PodDemand pod, int missing)
        {
            if (missing > 0) unplaced.Add(new(pod, missing, PackingArithmetic.Of(pod, missing, _nodes)));
        }
    }

    private int PlaceOnEvery(PodDemand agent)
    {
        var missing = 0;
        foreach (var node in _nodes.Where(n => n.Node.Admits(agent)))
            if (node.HasRoomFor(agent)) node.Add(agent);
            else missing++;
        return missing;
    }

    private int Place(PodDemand pod, int replicas)
    {
        var candidates = _nodes.Where(n => n.Node.Admits(pod)).ToArray();
        for (var placed = 0; placed < replicas; placed++)
        {
            if (Best(pod, candidates) is not { } node) return replicas - placed;
            node.Add(pod);
        }

        return 0;
    }

    private NodeLoad? Best(PodDemand pod, NodeLoad[] candidates)
    {
        var allowed = pod.SpreadsOverZones ? InTheEmptiestZones(pod, candidates) : candidates;
        return allowed.Where(n => n.HasRoomFor(pod)).MinBy(n => (n.Count(pod), n.FullnessWith(pod)));
    }

    private IEnumerable<NodeLoad> InTheEmptiestZones(PodDemand pod, NodeLoad[] candidates)
    {
        var zones = candidates.GroupBy(n => n.Node.Zone).Select(zone => (Nodes: zone, Pods: zone.Sum(n => n.Count(pod)))).ToArray();
        return zones.Where(z => z.Pods == zones.Min(other => other.Pods)).SelectMany(z => z.Nodes);
    }

    private int CountIn(string zone, PodDemand pod) => _nodes.Where(n => n.Node.Zone == zone).Sum(n => n.Count(pod));

    private int Constraints(PodDemand pod) => _nodes.Count(n => !n.Node.Admits(pod)) + (pod.OnePerNode ? 1 : 0);

    private double Share(PodDemand pod) => _nodes.Length == 0 ? 0 : _nodes.Min(n => n.FullnessWith(pod));
}

using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Node groups that can be made, upgraded and lose a zone.</summary>
internal static partial class NodeGroupChecks
{
    /// <summary>The smallest root volume that holds the image, the logs and what pods write.</summary>
    private const int MinDiskGiB = 20;

    /// <summary>Two replicas of every controller, on two nodes.</summary>
    private const int MinSystemNodes = 2;

    public static IEnumerable<ArgumentProblem> Problems(EksSettings settings, EnvironmentTier tier) =>
        [.. Whole(settings, tier), .. settings.NodeGroups.SelectMany((g, i) => One(g, $"nodeGroups[{i}]", tier)), .. Karpenter(settings)];

    /// <summary>How many nodes a zone may come to hold, and the most addresses that one of them takes.</summary>
    public static IReadOnlyList<(string Group, int Count, int Addresses)> MostNodesOfAZone(EksSettings settings)
    {
        var zones = Math.Max(1, settings.Zones.Length);
        return
        [
            .. from g in settings.NodeGroups
               let types = Types(g.InstanceTypes)
               where types.Length > 0
               select (g.Name, g.OnePerZone ? g.Max : (g.Max + zones - 1) / zones, types.Max(t => t.MaxAddresses)),
        ];
    }

    private static IEnumerable<ArgumentProblem> Whole(EksSettings settings, EnvironmentTier tier)
    {
        foreach (var twice in settings.NodeGroups.GroupBy(g => g.Name).Where(g => g.Count() > 1))
            yield return new("nodeGroups", $"Two groups are named '{twice.Key}'.", "Give each a name of its own.");
        if (settings.NodeGroups.FirstOrDefault(g => g.Name == NodeGroupSpec.SystemRole) is not { } system)
            yield return new("nodeGroups", $"No group is named '{NodeGroupSpec.SystemRole}'.", "Add it: the cluster's own controllers need nodes.");
        else if (system.Min < MinSystemNodes)
            yield return new("nodeGroups", $"'{NodeGroupSpec.SystemRole}' may shrink to {system.Min} nodes.", $"Its controllers run twice: keep {MinSystemNodes} at least.");
        if (settings.Autoscaler is not KarpenterChoice && settings.NodeGroups.All(g => g.Taints.Length > 0 || g.Name == NodeGroupSpec.SystemRole))
            yield return new("nodeGroups", "No group takes services.", "Add an untainted one, or choose Karpenter.");
        foreach (var group in settings.NodeGroups.Where(g => !g.OnePerZone && g.Max < settings.Zones.Length && tier == EnvironmentTier.Production))
            yield return new("nodeGroups", $"'{group.Name}' has {group.Max} nodes at most for {settings.Zones.Length} zones.", "Production has one in each zone at least.");
    }

    private static IEnumerable<ArgumentProblem> One(NodeGroupSpec group, string path, EnvironmentTier tier)
    {
        if (!GroupName().IsMatch(group.Name)) yield return new($"{path}.name", $"'{group.Name}' is no name for a group.", "Lower-case letters, digits and '-', at most 30.");
        if (group.Min < 0 || group.Min > group.Desired || group.Desired > group.Max || group.Max < 1)
            yield return new(path, $"min {group.Min}, desired {group.Desired}, max {group.Max} cannot be.", "They rise from min to max, and max is 1 or more.");
        if (group.DiskGiB < MinDiskGiB) yield return new($"{path}.diskGiB", $"{group.DiskGiB} GiB do not hold images and logs.", $"{MinDiskGiB} at least.");
        if (group.UpdatePercent is < 1 or > 100) yield return new($"{path}.updatePercent", $"{group.UpdatePercent} is no percentage.", "From 1 to 100.");
        if (group.OnePerZone && group.Capacity == CapacityKind.Spot)
            yield return new($"{path}.capacity", "Spot nodes go with two minutes' notice, and this group holds volumes.", "Take it on demand.");
        if (tier == EnvironmentTier.Production && group.Name == NodeGroupSpec.SystemRole && group.Capacity == CapacityKind.Spot)
            yield return new($"{path}.capacity", "Spot nodes go with two minutes' notice, and this group holds production's controllers.", "Take it on demand.");
        foreach (var problem in TypeProblems(group.InstanceTypes, $"{path}.instanceTypes")) yield return problem;
        foreach (var taint in group.Taints.Where(t => t.Effect is not (NodeTaint.NoSchedule or NodeTaint.NoExecute or NodeTaint.PreferNoSchedule)))
            yield return new($"{path}.taints", $"'{taint.Effect}' is no effect of a taint.", $"{NodeTaint.NoSchedule}, {NodeTaint.NoExecute} or {NodeTaint.PreferNoSchedule}.");
    }

    private static IEnumerable<ArgumentProblem> Karpenter(EksSettings settings)
    {
        if (settings.Autoscaler is not KarpenterChoice karpenter) yield break;
        if (karpenter.MaxCpus < 1) yield return new("autoscaler.maxCpus", $"{karpenter.MaxCpus} processors are no room.", "1 or more.");
        foreach (var problem in TypeProblems(karpenter.InstanceTypes, "autoscaler.instanceTypes")) yield return problem;
    }

    private static IEnumerable<ArgumentProblem> TypeProblems(IReadOnlyCollection<string> names, string path)
    {
        if (names.Count == 0) yield return new(path, "No instance type is named.", "Name one at least.");
        foreach (var name in names.Where(n => InstanceType.Find(n) is null))
            yield return new(path, $"Nothing is known of '{name}', so its room cannot be reckoned with.", $"Known are {string.Join(", ", InstanceType.Names)}.");
        if (Types(names).Select(t => t.Architecture).Distinct().Count() > 1) yield return new(path, "amd64 and arm64 in one group.", "Choose one: an image would run on some of the nodes alone.");
    }

    private static InstanceType[] Types(IEnumerable<string> names) => [.. names.Select(InstanceType.Find).OfType<InstanceType>()];

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex GroupName();
}

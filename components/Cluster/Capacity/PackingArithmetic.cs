using System.Globalization;

namespace Erp.Components;

/// <summary>Says in numbers why a pod has no place, group by group, so that one sees which number to change.</summary>
internal static class PackingArithmetic
{
    public static string Of(PodDemand pod, int missing, IReadOnlyCollection<NodeLoad> nodes)
    {
        var admitting = nodes.Where(n => n.Node.Admits(pod)).ToArray();
        var asked = $"{pod.Name}: {missing} of {(pod.DaemonSet ? admitting.Length : pod.Replicas)} pods have no place; each asks for {Cpu(pod.CpuMillis)} CPU and {Memory(pod.MemoryBytes)}";
        if (admitting.Length == 0) return $"{asked}; no node has its labels and tolerated taints{Wanted(pod)}.";
        return string.Join(Environment.NewLine, [$"{asked}.", .. admitting.GroupBy(n => n.Node.Group).Select(g => Line(pod, g.Key, [.. g]))]);
    }

    private static string Line(PodDemand pod, string group, NodeLoad[] nodes)
    {
        var cpu = nodes.Sum(n => n.Node.CpuMillis);
        var memory = nodes.Sum(n => n.Node.MemoryBytes);
        return $"  {group}: {nodes.Length} nodes give {Cpu(cpu)} CPU, {Memory(memory)}, {nodes.Sum(n => n.Node.MaxPods)} pods; "
            + $"taken {Cpu(nodes.Sum(n => n.Cpu))}, {Memory(nodes.Sum(n => n.Memory))}, {nodes.Sum(n => n.Pods)}; "
            + $"most free on one node {Cpu(nodes.Max(n => n.FreeCpu))}, {Memory(nodes.Max(n => n.FreeMemory))}{Rules(pod)}";
    }

    private static string Rules(PodDemand pod) => (pod.OnePerNode, pod.SpreadsOverZones) switch
    {
        (true, true) => "; one pod a node, evenly over the zones",
        (true, false) => "; one pod a node",
        (false, true) => "; evenly over the zones",
        _ => "",
    };

    private static string Wanted(PodDemand pod) =>
        pod.NodeSelector.IsEmpty ? "" : $" ({string.Join(", ", pod.NodeSelector.Select(s => $"{s.Key}={s.Value}"))})";

    private static string Cpu(int millis) => $"{millis}m";

    private static string Memory(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0}Mi");
}

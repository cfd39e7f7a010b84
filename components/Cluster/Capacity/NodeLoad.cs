namespace Erp.Components;

/// <summary>A node while it is being filled.</summary>
internal sealed class NodeLoad(NodeCapacity node)
{
    private readonly Dictionary<string, int> _pods = [];

    public NodeCapacity Node { get; } = node;

    public int Cpu { get; private set; }

    public long Memory { get; private set; }

    public int Pods { get; private set; }

    public int FreeCpu => Node.CpuMillis - Cpu;

    public long FreeMemory => Node.MemoryBytes - Memory;

    public int Count(PodDemand pod) => _pods.GetValueOrDefault(pod.Name);

    public bool HasRoomFor(PodDemand pod) =>
        pod.CpuMillis <= FreeCpu && pod.MemoryBytes <= FreeMemory && Pods < Node.MaxPods && !(pod.OnePerNode && Count(pod) > 0);

    public void Add(PodDemand pod)
    {
        Cpu += pod.CpuMillis;
        Memory += pod.MemoryBytes;
        Pods++;
        _pods[pod.Name] = Count(pod) + 1;
    }

    /// <summary>How full the fuller of the two would be: pods go where that stays least, as the scheduler likes it.</summary>
    public double FullnessWith(PodDemand pod) =>
        Math.Max((Cpu + pod.CpuMillis) / (double)Node.CpuMillis, (Memory + pod.MemoryBytes) / (double)Node.MemoryBytes);
}

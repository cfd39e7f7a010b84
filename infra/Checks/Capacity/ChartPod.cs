using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>
/// One kind of pod that a chart makes. <paramref name="At"/> is where its values stand, empty at the top; its containers say their resources there,
/// or at the places named in <see cref="Containers"/>.
/// </summary>
internal sealed record ChartPod(string At)
{
    public ImmutableArray<string> Containers { get; init; } = [At];

    /// <summary>Where the number of these pods stands; one where it stands nowhere.</summary>
    public string Count { get; init; } = "";

    /// <summary>One on every node that it may run on.</summary>
    public bool Agent { get; init; }

    /// <summary>Where selector and tolerations stand, when elsewhere than <see cref="At"/>.</summary>
    public string? Placement { get; init; }

    /// <summary>Where it says that it has a volume, which keeps it in its zone.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The chart itself never puts two of them on one node.</summary>
    public bool OnePerNode { get; init; }

    public PlannedDemand? DemandIn(Release release)
    {
        var containers = Containers.Select(c => release.Values.At(c)["resources"]).Where(r => r["requests"].Exists).ToArray();
        if (containers.Length == 0) return null;
        var (at, placement) = (release.Values.At(At), release.Values.At(Placement ?? At));
        var count = Count == "" ? 1 : release.Values.At(Count).Int ?? 1;
        return new(new($"Release {release.Namespace}/{release.Name}{(At == "" ? "" : $" {At}")}", count, containers.Sum(Cpu), containers.Sum(Memory))
        {
            DaemonSet = Agent,
            NodeSelector = PodPlacement.Selector(placement["nodeSelector"]),
            Tolerations = PodPlacement.Tolerations(placement["tolerations"]),
            SpreadsOverZones = PodPlacement.SpreadsOverZones(at["topologySpreadConstraints"]),
            OnePerNode = OnePerNode || at["podAntiAffinityPreset"].Text == "hard" || at["podAntiAffinity"].Text == "hard",
            StaysInItsZone = Volume != "" && !release.Values.At(Volume).IsEmpty,
        }, containers[0]);
    }

    private static int Cpu(Node resources) => (int)(1000 * (Quantity.Parse(resources["requests"]["cpu"].Scalar) ?? 0));

    private static long Memory(Node resources) => (long)(Quantity.Parse(resources["requests"]["memory"].Scalar) ?? 0);
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Capacity;

/// <summary>Reads where pods may run, from pod specs and chart values alike: charts pass Kubernetes' own shapes on.</summary>
internal static class PodPlacement
{
    public static ImmutableSortedDictionary<string, string> Selector(Node labels) =>
        labels.Entries.ToImmutableSortedDictionary(l => l.Key, l => l.Scalar, StringComparer.Ordinal);

    public static ImmutableArray<PodToleration> Tolerations(Node list) =>
        [.. list.Items.Select(t => new PodToleration(t["key"].Text, t["operator"].Scalar == "Exists" ? null : t["value"].Text, t["effect"].Text))];

    public static bool SpreadsOverZones(Node constraints) =>
        constraints.Items.Any(c => c["topologyKey"].Scalar == "topology.kubernetes.io/zone" && c["whenUnsatisfiable"].Scalar == "DoNotSchedule");
}

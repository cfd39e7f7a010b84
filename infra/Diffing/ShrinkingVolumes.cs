using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>Volumes grow while they are in use; none gets smaller: the API refuses it, and with it the chart or the operator that asks.</summary>
internal static class ShrinkingVolumes
{
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "kubernetes:core/v1:PersistentVolumeClaim", "kubernetes:apps/v1:StatefulSet", "kubernetes:postgresql.cnpg.io/v1:Cluster", Release.Token,
    };

    // A claim's request, a chart's persistence.size, an operator's storage.size or walStorage.size.
    private static readonly string[] Sizes = ["requests.storage", "persistence.size", "storage.size", "volume.size"];

    public static bool Contain(PlannedResource resource, string path, JsonNode? old, JsonNode? @new) =>
        Holders.Contains(resource.Type) && Sizes.Any(s => path.EndsWith(s, StringComparison.OrdinalIgnoreCase)) && Size(@new) < Size(old);

    private static decimal? Size(JsonNode? size) => size is null ? null : Quantity.Parse(size.ToString());
}

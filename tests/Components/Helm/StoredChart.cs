using System.Text.Json.Nodes;
using Erp.Components;
using YamlDotNet.Serialization;

namespace Erp.Tests.Components;

/// <summary>A chart's own values.yaml, kept beside the repository, to hold our typed values against: a key that is not there does nothing, silently.</summary>
public sealed class StoredChart
{
    private const string Library = "../shared/charts";

    // What Kubernetes itself shapes: charts default these to an empty map or list and pass on whatever they find.
    private static readonly string[] KubernetesShapes =
        ["resources", "nodeSelector", "affinity", "annotations", "labels", "podAnnotations", "podLabels", "additionalLabels", "commonLabels", "commonAnnotations"];

    private readonly IDictionary<object, object?> _values;

    private StoredChart(IDictionary<object, object?> values) => _values = values;

    /// <summary>The chart in a folder such as <c>redis/22.0.7</c>, or null (with a line in the log) where the copies are not at hand.</summary>
    public static StoredChart? Find(string folder)
    {
        var file = Path.Combine(Repository.Root, Library, folder, "values.yaml");
        if (File.Exists(file)) return new(new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>>(File.ReadAllText(file)));
        Console.WriteLine($"No stored chart {folder}: its keys are not compared.");
        return null;
    }

    /// <summary>
    /// The paths that we write and the chart does not have. <paramref name="freeForm"/> names maps whose keys are the user's own,
    /// by their whole path or by its end.
    /// </summary>
    public IReadOnlyList<string> UnknownKeys(ChartValues values, params string[] freeForm) =>
        [.. Unknown("", values.ToTree(), _values, [.. KubernetesShapes, .. freeForm])];

    /// <summary>The same for the values as a plan shows them.</summary>
    public IReadOnlyList<string> UnknownKeys(JsonObject values, params string[] freeForm) =>
        [.. Unknown("", Tree(values), _values, [.. KubernetesShapes, .. freeForm])];

    private static IReadOnlyDictionary<string, object> Tree(JsonObject values) =>
        values.ToDictionary(v => v.Key, v => v.Value is JsonObject map ? (object)Tree(map) : v.Value?.ToString() ?? "");

    private static IEnumerable<string> Unknown(string parent, IReadOnlyDictionary<string, object> ours, IDictionary<object, object?> theirs, string[] freeForm)
    {
        foreach (var (key, value) in ours.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            var path = parent.Length == 0 ? key : $"{parent}.{key}";
            if (!theirs.TryGetValue(key, out var stored))
                yield return path;
            else if (value is IReadOnlyDictionary<string, object> map && !freeForm.Any(f => path == f || path.EndsWith($".{f}", StringComparison.Ordinal)))
                foreach (var unknown in Unknown(path, map, stored as IDictionary<object, object?> ?? new Dictionary<object, object?>(), freeForm))
                    yield return unknown;
        }
    }
}

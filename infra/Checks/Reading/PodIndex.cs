using System.Collections.Immutable;

namespace Erp.Infra.Checks.Reading;

/// <summary>Finds pods by their labels without looking at all of them, so that a thousand services stay a matter of milliseconds.</summary>
internal sealed class PodIndex(ImmutableArray<Pod> pods)
{
    private readonly ILookup<string, Pod> _byNamespace = pods.ToLookup(p => p.Namespace, StringComparer.Ordinal);
    private readonly ILookup<string, Pod> _byLabel = pods.SelectMany(p => p.Labels.Select(l => (Key: Entry(p.Namespace, l.Key, l.Value), Pod: p)))
        .ToLookup(e => e.Key, e => e.Pod, StringComparer.Ordinal);

    public IEnumerable<Pod> Selected(Node selector, string @namespace)
    {
        var isMap = !selector["matchLabels"].Exists && !selector["matchExpressions"].Exists;
        var labels = (isMap ? selector : selector["matchLabels"]).Entries.Where(e => !e.IsUnknown).ToList();
        var candidates = labels.Count == 0
            ? _byNamespace[@namespace]
            : labels.Select(l => _byLabel[Entry(@namespace, l.Key, l.Scalar)]).MinBy(found => found.Count())!;
        return candidates.Where(p => isMap ? Selector.MatchesMap(selector, p.Labels) : Selector.Matches(selector, p.Labels));
    }

    private static string Entry(string @namespace, string key, string value) => $"{@namespace}\n{key}\n{value}";
}

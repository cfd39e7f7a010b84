namespace Erp.Infra.Checks.Reading;

/// <summary>Finds pods or objects by their labels without looking at all of them, so that a thousand services stay a matter of milliseconds.</summary>
internal sealed class LabelIndex<T>(IReadOnlyCollection<T> all, Func<T, string> namespaceOf, Func<T, IReadOnlyDictionary<string, string>> labelsOf)
{
    private readonly ILookup<string, T> _byNamespace = all.ToLookup(namespaceOf, StringComparer.Ordinal);
    private readonly ILookup<string, T> _byLabel = all.SelectMany(i => labelsOf(i).Select(l => (Key: Entry(namespaceOf(i), l.Key, l.Value), Item: i)))
        .ToLookup(e => e.Key, e => e.Item, StringComparer.Ordinal);

    /// <summary>Those of a namespace that a selector, or a plain map of labels, picks.</summary>
    public IEnumerable<T> Selected(Node selector, string @namespace)
    {
        var isMap = !selector["matchLabels"].Exists && !selector["matchExpressions"].Exists;
        IEnumerable<IEnumerable<T>> labels = (isMap ? selector : selector["matchLabels"]).Entries.Where(e => !e.IsUnknown).Select(l => _byLabel[Entry(@namespace, l.Key, l.Scalar)]);
        var choices = selector["matchExpressions"].Items.Where(e => e["operator"].Text == "In")
            .Select(e => e["values"].Texts.Distinct().SelectMany(v => _byLabel[Entry(@namespace, e["key"].Scalar, v)]).ToList());
        var candidates = labels.Concat(choices).MinBy(found => found.Count()) ?? _byNamespace[@namespace];
        return candidates.Where(i => isMap ? Selector.MatchesMap(selector, labelsOf(i)) : Selector.Matches(selector, labelsOf(i)));
    }

    private static string Entry(string @namespace, string key, string value) => $"{@namespace}\n{key}\n{value}";
}

namespace Erp.Infra.Checks.Reading;

/// <summary>Finds pods or objects by their labels without looking at all of them, so that a thousand services stay a matter of milliseconds.</summary>
internal sealed class LabelIndex<T>(IReadOnlyCollection<T> all, Func<T, string> namespaceOf, Func<T, IReadOnlyDictionary<string, string>> labelsOf)
{
    private readonly Dictionary<string, List<T>> _byNamespace = Indexed(all, i => [namespaceOf(i)]);
    private readonly Dictionary<string, List<T>> _byLabel = Indexed(all, i => labelsOf(i).Select(l => Entry(namespaceOf(i), l.Key, l.Value)));

    /// <summary>Those of a namespace that a selector, or a plain map of labels, picks.</summary>
    public IEnumerable<T> Selected(Node selector, string @namespace)
    {
        var (labels, expressions) = (selector["matchLabels"], selector["matchExpressions"]);
        var isMap = !labels.Exists && !expressions.Exists;
        var candidates = Fewest(isMap ? selector : labels, expressions, @namespace);
        foreach (var item in candidates)
            if (isMap ? Selector.MatchesMap(selector, labelsOf(item)) : Selector.Matches(selector, labelsOf(item)))
                yield return item;
    }

    // One of the conditions is enough to look by; the rarest leaves the fewest to look at.
    private List<T> Fewest(Node labels, Node expressions, string @namespace)
    {
        List<T>? fewest = null;
        foreach (var label in labels.Entries)
            if (!label.IsUnknown) fewest = Fewer(fewest, Found(_byLabel, Entry(@namespace, label.Key, label.Scalar)));
        foreach (var expression in expressions.Items)
            if (expression["operator"].Text == "In") fewest = Fewer(fewest, Any(expression, @namespace));
        return fewest ?? Found(_byNamespace, @namespace);
    }

    private List<T> Any(Node expression, string @namespace)
    {
        var (key, all) = (expression["key"].Scalar, new List<T>());
        foreach (var value in expression["values"].Texts.Distinct()) all.AddRange(Found(_byLabel, Entry(@namespace, key, value)));
        return all;
    }

    private static List<T> Fewer(List<T>? one, List<T> other) => one is null || other.Count < one.Count ? other : one;

    private static List<T> Found(Dictionary<string, List<T>> index, string key) => index.TryGetValue(key, out var found) ? found : [];

    private static Dictionary<string, List<T>> Indexed(IReadOnlyCollection<T> all, Func<T, IEnumerable<string>> keysOf)
    {
        var index = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var item in all)
            foreach (var key in keysOf(item))
                if (index.TryGetValue(key, out var found)) found.Add(item);
                else index.Add(key, [item]);
        return index;
    }

    private static string Entry(string @namespace, string key, string value) => $"{@namespace}\n{key}\n{value}";
}

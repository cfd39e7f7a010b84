namespace Erp.Infra.Checks.Reading;

/// <summary>Label selectors as Kubernetes reads them.</summary>
public static class Selector
{
    /// <summary>An empty selector matches everything; so does one that is not there, and it is for the caller to know the difference.</summary>
    public static bool Matches(Node selector, IReadOnlyDictionary<string, string> labels) =>
        MatchesMap(selector["matchLabels"], labels) && selector["matchExpressions"].Items.All(e => MatchesExpression(e, labels));

    /// <summary>Nothing is asked of the labels: everything is meant, or, where there is no selector at all, whatever that stands for.</summary>
    public static bool IsEmpty(Node selector) => selector["matchLabels"].IsEmpty && selector["matchExpressions"].IsEmpty;

    /// <summary>The plain map of a Service or a ReplicationController.</summary>
    public static bool MatchesMap(Node map, IReadOnlyDictionary<string, string> labels) =>
        map.Entries.All(e => labels.TryGetValue(e.Key, out var value) && (e.IsUnknown || value == e.Scalar));

    private static bool MatchesExpression(Node expression, IReadOnlyDictionary<string, string> labels)
    {
        var found = labels.TryGetValue(expression["key"].Text ?? "", out var value);
        return expression["operator"].Text switch
        {
            "In" => found && expression["values"].Texts.Contains(value),
            "NotIn" => !found || !expression["values"].Texts.Contains(value),
            "Exists" => found,
            "DoesNotExist" => !found,
            _ => false,
        };
    }
}

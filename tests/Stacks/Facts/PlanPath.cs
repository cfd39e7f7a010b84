using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks.Facts;

/// <summary>Finds a value in a plan: <c>spec.ports[name=http].port</c>, <c>metadata.labels.'erp.io/owner'</c>, <c>spec.rules.*.name</c>.</summary>
internal static partial class PlanPath
{
    public static IReadOnlyList<PlannedResource> Find(Plan plan, string kind, string name) =>
        [.. plan.Of(kind).Where(r => r.Custom && Wildcard(name).IsMatch(r.TextAt("metadata.name") ?? r.TextAt("name") ?? r.Name))];

    /// <summary>The texts at a path, one after the other; null when there is nothing.</summary>
    public static string? Text(JsonNode? root, string path)
    {
        IEnumerable<JsonNode> found = root is null ? [] : [root];
        foreach (Match step in Steps().Matches(path)) found = found.SelectMany(node => Below(node, step)).ToList();
        return found.Any() ? string.Join(", ", found.Select(Scalar)) : null;
    }

    private static IEnumerable<JsonNode> Below(JsonNode node, Match step)
    {
        if (step.Groups["key"].Success)
            return node is JsonArray list ? list.Where(i => i?[step.Groups["key"].Value]?.ToString() == step.Groups["value"].Value).OfType<JsonNode>() : [];
        var name = step.Groups["quoted"].Success ? step.Groups["quoted"].Value : step.Groups["name"].Value;
        return (name, node) switch
        {
            ("*", JsonArray list) => list.OfType<JsonNode>(),
            ("*", JsonObject map) => map.Select(e => e.Value).OfType<JsonNode>(),
            (_, JsonArray list) => int.TryParse(name, out var i) && i < list.Count && list[i] is { } item ? [item] : [],
            (_, JsonObject map) => map[name] is { } value ? [value] : [],
            _ => [],
        };
    }

    private static string Scalar(JsonNode node) => node is JsonValue ? node.ToString() : node.ToJsonString();

    private static Regex Wildcard(string name) => new($"^{Regex.Escape(name).Replace(@"\*", ".*", StringComparison.Ordinal)}$");

    [GeneratedRegex(@"\[(?<key>[^=\]]+)=(?<value>[^\]]*)\]|'(?<quoted>[^']*)'|(?<name>[^.\[\]']+)")]
    private static partial Regex Steps();
}

using System.Text.Json.Nodes;

namespace Erp.Infra.Diffing;

/// <summary>What tells one rule of a NetworkPolicy from the next: whom it is about, and on which ports, such as <c>erp-infra/kafka:9092</c>.</summary>
internal static class TrafficRule
{
    private const string Everything = "*";

    /// <summary>Null for what is no such rule.</summary>
    public static string? NameOf(JsonObject rule) => (rule["to"] ?? rule["from"]) is JsonArray { Count: > 0 } peers && peers.All(p => p is JsonObject)
        ? $"{string.Join(',', peers.Select(p => Peer((JsonObject)p!)))}:{Ports(rule["ports"])}"
        : null;

    private static string Peer(JsonObject peer) =>
        peer["ipBlock"]?["cidr"]?.ToString() ?? string.Join('/', ((JsonNode?[])[peer["namespaceSelector"], peer["podSelector"]]).OfType<JsonObject>().Select(Labels));

    private static string Labels(JsonObject selector) => selector["matchLabels"] is JsonObject { Count: > 0 } labels ? string.Join('+', labels.Select(l => l.Value?.ToString())) : Everything;

    private static string Ports(JsonNode? ports) => ports is JsonArray list ? string.Join(',', list.Select(p => p?["port"]?.ToString())) : Everything;
}

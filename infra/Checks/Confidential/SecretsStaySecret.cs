using System.Text.Json.Nodes;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Confidential;

public sealed class SecretsStaySecret() : PlanRule("ERP071", "Secrets only where secrets are kept",
    "Put the value into a Secret and let the pod mount it; give charts the name of that Secret.", Severities.Error)
{
    private const string Providers = "pulumi:providers:";

    // Where a secret value may flow: the resources whose business it is.
    private static readonly Dictionary<string, string[]> Sinks = new(StringComparer.Ordinal)
    {
        ["kubernetes:core/v1:Secret"] = ["data", "stringData"],
        ["aws:secretsmanager/secretVersion:SecretVersion"] = ["secretString", "secretBinary"],
        ["aws:ssm/parameter:Parameter"] = ["value"],
    };

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var resource in plan.Plan.Resources.Where(r => r.Custom && !r.Type.StartsWith(Providers, StringComparison.Ordinal) && Mentions(r.Inputs)))
            foreach (var leaf in new Node(resource).Leaves().Where(l => l.IsSecret && !IsSink(resource, l.Path)))
                yield return leaf.Because($"A secret value flows into {resource.Name}, where everybody who may look at it reads it");
    }

    private static bool IsSink(PlannedResource resource, string path) =>
        Sinks.TryGetValue(resource.Type, out var sinks) && sinks.Any(s => PropertyPath.IsWithin(path, s));

    // Most resources hold none, and this finds that out without building a path to every value; by position, because that allocates nothing.
    private static bool Mentions(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                for (var i = 0; i < map.Count; i++)
                    if (Mentions(map.GetAt(i).Value)) return true;
                return false;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    if (Mentions(list[i])) return true;
                return false;
            default:
                return node is JsonValue value && value.TryGetValue(out string? text) && text.Contains("[secret]", StringComparison.Ordinal);
        }
    }
}

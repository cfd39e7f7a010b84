using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>
/// A canary's steps as the operator runs them: at each weight, so long to wait, and one expression a condition that has a result only when the condition
/// is broken. It lies in the cluster beside the canary, so that whoever moves the weight asks the same questions.
/// </summary>
internal static class RolloutAnalysis
{
    public const string Suffix = "-rollout";
    public const string File = "steps.json";

    // Left as they are, or every quotation mark and comparison would read as a code.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Create(ServiceParts parts, CanaryRollout canary)
    {
        if (canary.Steps.IsEmpty) return;
        var name = parts.Spec.Name + Suffix;
        _ = new ConfigMap(name, new ConfigMapArgs { Metadata = parts.Metadata(name), Data = { [File] = Steps(parts, canary).ToJsonString(Readable) } }, parts.Options());
        if (canary.ArgoPrometheus is { } prometheus) ArgoAnalysis.Create(parts, canary, prometheus);
    }

    /// <summary>The query of a condition for this service's canary.</summary>
    public static string QueryOf(CanaryCondition condition, ServiceParts parts) =>
        condition.QueryFor(parts.Namespace, parts.Spec.Name, parts.Spec.Name + VariantsOf.CanarySuffix);

    private static JsonArray Steps(ServiceParts parts, CanaryRollout canary) =>
    [
        .. canary.Steps.Select(step => new JsonObject
        {
            ["weight"] = step.Weight,
            ["bakeSeconds"] = (int)step.Bake.TotalSeconds,
            ["stopWhen"] = Conditions(parts, canary.Conditions.AddRange(step.Conditions)),
        }),
    ];

    private static JsonObject Conditions(ServiceParts parts, ImmutableArray<CanaryCondition> conditions) =>
        new(conditions.Select(c => KeyValuePair.Create(c.Name, (JsonNode?)c.BrokenWhen(QueryOf(c, parts)))));
}

using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Stacks.Profiles;
using Pulumi;

namespace Erp.Tests.Components;

/// <summary>Plans a few components as a stack of their own, with nothing around them.</summary>
public static class TestStack
{
    public static Task<Plan> PlanAsync(Action create)
    {
        var configuration = StackConfiguration.From("dev", new MapNode([], new("Pulumi.dev.yaml", 1)), []);
        return Planner.PlanAsync(configuration, options => new SmallStack(create, options));
    }

    public static PlatformContext Context(EnvironmentTier tier) => new()
    {
        Tier = tier,
        Protection = EnvironmentProfile.Of(tier).Protection,
        ApplicationEnvironment = EnvironmentProfile.Of(tier).ApplicationEnvironment,
        Platform = "erp-system",
        Owner = "erp-platform",
        ApplicationNamespace = tier == EnvironmentTier.Production ? "erp-prod" : $"erp-{tier.ToString().ToLowerInvariant()}",
        InfraNamespace = "erp-infra",
    };

    /// <summary>The resources of one type, by its last part (<c>NetworkPolicy</c>) or its whole token.</summary>
    public static IReadOnlyList<PlannedResource> Of(this Plan plan, string type) =>
        [.. plan.Resources.Where(r => r.Type == type || r.Type.EndsWith($":{type}", StringComparison.Ordinal))];

    public static PlannedResource Single(this Plan plan, string type, string name) => plan.Of(type).Single(r => r.Name == name);

    /// <summary>The input at a path such as <c>spec.rules.0.host</c>, or null.</summary>
    public static JsonNode? At(this PlannedResource resource, string path) =>
        path.Split('.').Aggregate((JsonNode?)resource.Inputs, (node, step) => node switch
        {
            JsonArray list => int.TryParse(step, out var i) && i < list.Count ? list[i] : null,
            JsonObject map => map[step],
            _ => null,
        });

    public static string? TextAt(this PlannedResource resource, string path) => resource.At(path)?.ToString();

    private sealed class SmallStack : Stack
    {
        public SmallStack(Action create, StackOptions options) : base(options) => create();
    }
}

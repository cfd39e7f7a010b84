using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Tests.Components.ErpServices;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The services of a whole platform, with everything around them only said to be there.</summary>
internal static class PlatformPlan
{
    public static Task<Plan> OfAsync(string platform, string stack = "production", params (string Key, ConfigNode Value)[] settings)
    {
        var blueprint = BlueprintOf(platform, stack, settings);
        return new SmallPlatform(blueprint.Topology.Services)
        {
            Context = blueprint.Context,
            Images = blueprint.Images,
            Dialect = blueprint.Platform.Dialect,
            RolloutOf = blueprint.RolloutOf,
            Dapr = blueprint.Platform.UsesDapr ? new("erp", "dapr-system") : null,
        }.PlanAsync();
    }

    public static Blueprint BlueprintOf(string platform, string stack, params (string Key, ConfigNode Value)[] settings)
    {
        var at = new Location($"Pulumi.{stack}.yaml", 1);
        var entries = settings.Append(("platform", new ScalarNode(platform, false, at))).Append(("images", Images(at))).Append(("alerts", Alerts(at))).Append(("data", Data(at)));
        return new(StackConfiguration.From(stack, new MapNode([.. entries.Select(s => new MapEntry($"{ErpSettings.Project}:{s.Item1}", s.Item2, at))], at), []));
    }

    // What production is refused without.
    private static MapNode Alerts(Location at) => new([new("webhook", new ScalarNode("https://alerts.example.com/erp", false, at), at)], at);

    private static MapNode Data(Location at) => new([new("acknowledgeLegacyImages", new ScalarNode("true", false, at), at)], at);

    private static MapNode Images(Location at) => new([new("pullSecret", new ScalarNode("registry-credentials", false, at), at)], at);
}

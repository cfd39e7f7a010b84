using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>Alerts that nobody would hear.</summary>
internal static class AlertRefusals
{
    // The component knows more kinds of receivers than can be set.
    private const string Fix = "Set alerts.webhook or alerts.slackWebhook.";

    public static IEnumerable<ConfigProblem> Of(Blueprint blueprint, MapNode own) =>
        from problem in ObservabilityChecks.Receivers(blueprint.Context.Tier, blueprint.Settings.Alerts.Receivers())
        select ConfigProblem.Refused(ConfigRule.NobodyTold, own, "alerts", problem with { Fix = Fix });
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Environments;

public sealed class ProtectionRises() : EnvironmentRule("ERP132", "No less protection than the environment below",
    "Turn the protection on in the stronger environment's profile.", Severities.Error)
{
    // What guards others: a stronger environment has all of them that a weaker one has.
    private static readonly string[] Guards = ["PodDisruptionBudget", "HorizontalPodAutoscaler", "ScheduledBackup", "CronJob", "PrometheusRule", "ServiceMonitor"];

    public override IEnumerable<Violation> Check(PlanIndex weaker, PlanIndex stronger)
    {
        var above = stronger.Plan.Resources.ToLookup(r => (r.Type, r.Name));
        foreach (var resource in weaker.Plan.Resources)
            foreach (var other in above[(resource.Type, resource.Name)])
            {
                if (resource.Options.Protect && !other.Options.Protect)
                    yield return new Violation(other, "options.protect", $"{other.Name} is protected in {weaker.Plan.Stack}, but not in {stronger.Plan.Stack}");
                if (resource.Options.RetainOnDelete && !other.Options.RetainOnDelete)
                    yield return new Violation(other, "options.retainOnDelete", $"{other.Name} outlives the stack {weaker.Plan.Stack}, but not {stronger.Plan.Stack}");
            }

        var guards = stronger.Of(Guards).Select(g => (g.Kind, g.Name)).ToHashSet();
        foreach (var guard in weaker.Of(Guards).Where(g => !guards.Contains((g.Kind, g.Name)) && !ComesWithARelease(g, stronger)))
            // Said of what is no longer guarded, or else of the namespace that the guard is missing from.
            if ((stronger.Objects.FirstOrDefault(o => App(o) == App(guard)) ?? stronger.Of("Namespace").FirstOrDefault(n => n.Name == guard.Namespace)) is { } guarded)
                yield return guarded.Metadata["name"].Because($"{guard.Kind} {guard.Name} stands in {weaker.Plan.Stack}, but not in {stronger.Plan.Stack}");
    }

    // What stands alone in a small environment is a chart in a large one, which brings its own.
    private static bool ComesWithARelease(KubeObject guard, PlanIndex stronger) =>
        stronger.Releases.Any(r => r.Namespace == guard.Namespace && r.Name.StartsWith($"{guard.Name}-", StringComparison.Ordinal));

    private static string App(KubeObject item) => item.Labels.GetValueOrDefault(LabelNames.Name, item.Name);
}

namespace Erp.Infra.Checks.Reading;

/// <summary>What ServiceMonitors watch: the Services that their selectors pick, in their own namespace or in those that they name.</summary>
public static class Monitors
{
    public static IEnumerable<KubeObject> Services(KubeObject monitor, PlanIndex plan) =>
        Namespaces(monitor, plan).SelectMany(n => plan.SelectedServices(monitor.Spec["selector"], n));

    public static IEnumerable<string> Namespaces(KubeObject monitor, PlanIndex plan)
    {
        var selector = monitor.Spec["namespaceSelector"];
        return selector["any"].Flag == true
            ? plan.Of("Service").Select(s => s.Namespace).Distinct()
            : selector["matchNames"].Texts.DefaultIfEmpty(monitor.Namespace);
    }
}

using System.Text.RegularExpressions;
using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

/// <summary>That something of a database is kept, and the place that says so.</summary>
internal sealed partial record KeptPromise(Node Place, string Namespace, string Kind, string Database)
{
    /// <summary>Every promise of the plan, each once: what is provisioned wants a backup, and what is alerted on was promised.</summary>
    public static IEnumerable<KeptPromise> Of(PlanIndex plan) =>
        Provisioned(plan).Concat(Alerted(plan)).DistinctBy(p => (p.Namespace, p.Kind, p.Database));

    private static IEnumerable<KeptPromise> Provisioned(PlanIndex plan)
    {
        foreach (var pod in plan.Pods.Where(p => p.Owner.Kind == "Job"))
            foreach (var database in KeptData.Variables(pod, BackupVariables.Database))
            {
                yield return new(database, pod.Namespace, BackupPromise.Daily, database.Scalar);
                if (plan.Tier == EnvironmentTier.Production) yield return new(database, pod.Namespace, BackupPromise.Drill, database.Scalar);
            }
    }

    // An alert for the age of a backup is the promise that there is one.
    private static IEnumerable<KeptPromise> Alerted(PlanIndex plan)
    {
        foreach (var expression in plan.Of("PrometheusRule").SelectMany(r => r.Spec["groups"].Items).SelectMany(g => g["rules"].Items).Select(r => r["expr"]))
            foreach (Match match in Age().Matches(expression.Scalar))
                yield return new(expression, match.Groups["namespace"].Value, match.Groups["kind"].Value, match.Groups["database"].Value);
    }

    [GeneratedRegex("""erp_backup_\w+_timestamp_seconds\{namespace="(?<namespace>[^"]+)",kind="(?<kind>[^"]+)",database="(?<database>[^"]+)"\}""")]
    private static partial Regex Age();
}

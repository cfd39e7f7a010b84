using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class BackedUp() : PlanRule("ERP084", "Data that is kept twice",
    "Add the backup component: a daily backup from staging on, continuous archiving and a restore drill in production.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    private static readonly string[] Databases = ["postgresql", "postgresql-ha", "mysql", "mongodb"];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var database = plan.Releases.FirstOrDefault(r => Databases.Contains(r.Chart))?.Root["chart"]
            ?? plan.Of("Cluster").FirstOrDefault(c => c.Group == "postgresql.cnpg.io")?.Metadata["name"]
            ?? plan.Of("StatefulSet").FirstOrDefault(s => s.Name.Contains("postgres", StringComparison.Ordinal))?.Metadata["name"];
        if (database is null) yield break;
        if (!Any(plan, "backup", "CronJob", "ScheduledBackup", "StatefulSet", "Deployment"))
            yield return database.Because($"Nothing backs up {database.Resource.Name}");
        if (plan.Tier < EnvironmentTier.Production) yield break;
        if (!Any(plan, "wal", "StatefulSet", "Deployment", "ObjectStore") && !plan.Of("Cluster").Any(c => c.Spec["backup"].Exists || c.Spec["plugins"].Exists))
            yield return database.Because($"{database.Resource.Name} can only be restored to the last full backup, not to a moment");
        if (!Any(plan, "restore", "CronJob"))
            yield return database.Because($"No backup of {database.Resource.Name} is ever restored, so nobody knows whether one can be");
    }

    private static bool Any(PlanIndex plan, string word, params string[] kinds) => plan.Of(kinds).Any(o =>
        o.Kind == "ScheduledBackup" || o.Name.Contains(word, StringComparison.Ordinal)
        || o.Labels.GetValueOrDefault(LabelNames.Component, "").Contains(word, StringComparison.Ordinal));
}

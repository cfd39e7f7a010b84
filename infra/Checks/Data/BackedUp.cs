using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Data;

public sealed class BackedUp() : PlanRule("ERP084", "Data that is kept twice",
    "Add the backup component: a daily backup of each database from staging on, continuous archiving and a restore drill of each in production.", Severities.OnlyFrom(EnvironmentTier.Staging))
{
    private static readonly string[] Engines = ["postgres", "postgresql", "postgresql-ha", "mysql", "mongodb"];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var kept = new KeptData(plan);
        foreach (var promise in KeptPromise.Of(plan).Where(p => !kept.Has(p)))
            yield return promise.Place.Because(Missing(promise));
        foreach (var (name, home) in Servers(plan))
        {
            if (!kept.HasAny(home, BackupPromise.Daily, BackupPromise.Base))
                yield return name.Because($"Nothing backs up {name.Resource.Name}");
            if (plan.Tier < EnvironmentTier.Production) continue;
            if (!kept.HasAny(home, BackupPromise.Wal) || !kept.HasAny(home, BackupPromise.Base))
                yield return name.Because($"{name.Resource.Name} can only be restored to the last full backup, not to a moment");
            if (!kept.HasAny(home, BackupPromise.Drill))
                yield return name.Because($"No backup of {name.Resource.Name} is ever restored, so nobody knows whether one can be");
        }
        // Clusters of CloudNativePG look after themselves, once they are told where to.
        foreach (var cluster in plan.Of("Cluster").Where(c => c.Group == "postgresql.cnpg.io"))
        {
            if (!plan.Of("ScheduledBackup").Any(b => b.Namespace == cluster.Namespace && b.Spec["cluster"]["name"].Text == cluster.Name))
                yield return cluster.Metadata["name"].Because($"Nothing backs up {cluster}");
            if (plan.Tier == EnvironmentTier.Production && !cluster.Spec["backup"].Exists && !cluster.Spec["plugins"].Exists)
                yield return cluster.Metadata["name"].Because($"{cluster} can only be restored to the last full backup, not to a moment");
        }
    }

    private static string Missing(KeptPromise promise) => promise.Kind switch
    {
        BackupPromise.Drill => $"No backup of {promise.Database} is ever restored, so nobody knows whether one can be",
        BackupPromise.Wal or BackupPromise.Base => $"No {promise.Kind} backup is taken in {promise.Namespace}, so that nothing can be restored to a moment",
        _ => $"Nothing backs up {promise.Database}",
    };

    private static IEnumerable<(Node Name, string Namespace)> Servers(PlanIndex plan) =>
        plan.Releases.Where(r => Engines.Contains(r.Chart)).Select(r => (r.Root["chart"], r.Namespace))
            .Concat(plan.Pods.Where(p => p.Owner.Kind == "StatefulSet" && p.Containers.Any(IsServer)).Select(p => (p.Owner.Metadata["name"], p.Namespace)));

    // An image of a database that listens is its server; one that does not is its client.
    private static bool IsServer(Container container) =>
        container.Ports.Any() && Engines.Contains(ImageName.Parse(container.Image).Repository.Split('/')[^1]);
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

/// <summary>What is kept of which database, as the workloads that keep it say themselves: by the variables of their steps, whatever they are called.</summary>
internal sealed class KeptData
{
    private readonly HashSet<(string Namespace, string Kind, string Database)> _kept = [];

    public KeptData(PlanIndex plan)
    {
        // A suspended one waits for people, and keeps nothing by itself.
        foreach (var pod in plan.Pods.Where(p => p.Owner.Kind == "CronJob" && p.Owner.Spec["suspend"].Flag != true))
            // One that takes a database and records another keeps neither.
            if (Variables(pod, BackupVariables.Database).Select(v => v.Scalar).Distinct().ToList() is [var database])
                foreach (var kind in Variables(pod, BackupVariables.Kind)) _kept.Add((pod.Namespace, kind.Scalar, database));
        foreach (var pod in plan.Pods.Where(p => p.IsLasting && Variables(p, BackupVariables.Slot).Any()))
            _kept.Add((pod.Namespace, BackupPromise.Wal, BackupPromise.Everything));
    }

    public bool Has(KeptPromise promise) => _kept.Contains((promise.Namespace, promise.Kind, promise.Database));

    public bool HasAny(string @namespace, params string[] kinds) => _kept.Any(k => k.Namespace == @namespace && kinds.Contains(k.Kind));

    internal static IEnumerable<Node> Variables(Pod pod, string name) =>
        pod.AllContainers.SelectMany(c => c.Node["env"].Items).Where(e => e["name"].Text == name).Select(e => e["value"]);
}

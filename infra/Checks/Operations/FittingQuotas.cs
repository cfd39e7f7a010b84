using System.Globalization;
using Erp.Components;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Checks.Text;

namespace Erp.Infra.Checks.Operations;

public sealed class FittingQuotas() : ObjectRule("ERP114", "Quotas that everything fits into",
    "Raise the quota, or lower requests or the autoscalers' maxima.", Severities.Error, "ResourceQuota")
{
    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan)
    {
        foreach (var limit in item.Spec["hard"].Entries)
        {
            if (limit.Key.Split('.') is not [("requests" or "limits") and var side, var amount] || Quantity.Parse(limit.Scalar) is not { } most) continue;
            var needed = plan.Pods.Where(p => p.Namespace == item.Namespace && p.IsScaled)
                .Sum(p => Most(p, plan) * p.Containers.Sum(c => Quantity.Parse(c.Node["resources"][side][amount].Scalar) ?? 0));
            if (needed > most)
                yield return limit.Because($"At their largest the pods of {item.Namespace} have {limit.Key} of {needed.ToString("0.##", CultureInfo.InvariantCulture)}, more than the {limit.Scalar} of {item}");
        }
    }

    private static int Most(Pod pod, PlanIndex plan) =>
        plan.Scaling.ScalersOf(pod.Owner).FirstOrDefault()?.Spec["maxReplicas"].Int ?? plan.Scaling.Floor(pod);
}

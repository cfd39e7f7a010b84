using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Cloud;

public sealed class SupportedKubernetes() : CloudRule("ERP094", "A Kubernetes that is still supported",
    "Take the next minor version through all environments: set it in the cluster's configuration.", Severities.Error, "aws:eks/cluster:Cluster")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var version = resource["version"];
        if (version.IsUnknown) yield break;
        var verdict = Components.SupportCalendar.Judge(version.Text ?? "", plan.Today);
        if (verdict.State != Components.SupportState.Supported)
            yield return version.Because(verdict.Message.TrimEnd('.')) with { Severity = verdict.State == Components.SupportState.EndsSoon ? Severity.Warning : null };
    }
}

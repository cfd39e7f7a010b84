using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Pods;

public sealed class OwnIdentity() : PodRule("ERP028", "A ServiceAccount of its own, and no token without need",
    "Create a ServiceAccount for the workload and set automountServiceAccountToken: false, unless a binding gives the account rights.", Severities.Error)
{
    protected override IEnumerable<Violation> Check(Pod pod, PlanIndex plan)
    {
        var account = pod.Spec["serviceAccountName"];
        if (account.Text is null or "default")
            yield return account.Because($"{pod.Owner} shares the namespace's default ServiceAccount");
        if (pod.Spec["automountServiceAccountToken"].Flag != false && !HasRights(account.Text, pod, plan))
            yield return pod.Spec["automountServiceAccountToken"].Because($"{pod.Owner} carries a token for the Kubernetes API that it has no use for");
        if (pod.Spec["serviceAccount"].Exists)
            yield return pod.Spec["serviceAccount"].Because($"{pod.Owner} uses the deprecated field serviceAccount");
    }

    private static bool HasRights(string? account, Pod pod, PlanIndex plan) =>
        plan.Of("RoleBinding", "ClusterRoleBinding").SelectMany(b => b.Root["subjects"].Items).Any(s =>
            s["kind"].Text == "ServiceAccount" && (s["name"].IsUnknown || s["name"].Text == account) && s["namespace"].Text == pod.Namespace);
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class ServedApiVersions() : PlanRule("ERP003", "API versions that the cluster serves",
    "Use the version named in the message.", Severities.Error)
{
    private static readonly Dictionary<string, string> Removed = new(StringComparer.Ordinal)
    {
        ["extensions/v1beta1"] = "apps/v1 or networking.k8s.io/v1",
        ["apps/v1beta1"] = "apps/v1",
        ["apps/v1beta2"] = "apps/v1",
        ["autoscaling/v2beta1"] = "autoscaling/v2",
        ["autoscaling/v2beta2"] = "autoscaling/v2",
        ["batch/v1beta1"] = "batch/v1",
        ["batch/v2alpha1"] = "batch/v1",
        ["policy/v1beta1"] = "policy/v1",
        ["networking.k8s.io/v1beta1"] = "networking.k8s.io/v1",
        ["rbac.authorization.k8s.io/v1beta1"] = "rbac.authorization.k8s.io/v1",
        ["rbac.authorization.k8s.io/v1alpha1"] = "rbac.authorization.k8s.io/v1",
        ["storage.k8s.io/v1beta1"] = "storage.k8s.io/v1",
        ["scheduling.k8s.io/v1beta1"] = "scheduling.k8s.io/v1",
        ["coordination.k8s.io/v1beta1"] = "coordination.k8s.io/v1",
        ["apiextensions.k8s.io/v1beta1"] = "apiextensions.k8s.io/v1",
        ["admissionregistration.k8s.io/v1beta1"] = "admissionregistration.k8s.io/v1",
        ["certificates.k8s.io/v1beta1"] = "certificates.k8s.io/v1",
        ["discovery.k8s.io/v1beta1"] = "discovery.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta1"] = "flowcontrol.apiserver.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta2"] = "flowcontrol.apiserver.k8s.io/v1",
        ["flowcontrol.apiserver.k8s.io/v1beta3"] = "flowcontrol.apiserver.k8s.io/v1",
        ["external-secrets.io/v1alpha1"] = "external-secrets.io/v1",
        ["external-secrets.io/v1beta1"] = "external-secrets.io/v1",
        ["cert-manager.io/v1alpha2"] = "cert-manager.io/v1",
        ["gateway.networking.k8s.io/v1alpha2"] = "gateway.networking.k8s.io/v1",
    };

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var item in plan.Objects)
            if (Removed.TryGetValue(item.ApiVersion, out var served))
                yield return item.Root["apiVersion"].Because($"{item} uses {item.ApiVersion}, which is no longer served; its successor is {served}");
        foreach (var target in plan.Of("HorizontalPodAutoscaler").Select(h => h.Spec["scaleTargetRef"]["apiVersion"]))
            if (Removed.TryGetValue(target.Text ?? "", out var served))
                yield return target.Because($"The autoscaler looks for its target in {target.Text}, which is no longer served; its successor is {served}");
    }
}

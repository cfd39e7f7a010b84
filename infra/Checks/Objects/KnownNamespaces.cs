using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Objects;

public sealed class KnownNamespaces() : PlanRule("ERP011", "Every object in a namespace of the platform",
    "Set metadata.namespace to a namespace that the stack creates; never use 'default'.", Severities.Error)
{
    private static readonly HashSet<string> ClusterScoped = new(StringComparer.Ordinal)
    {
        "Namespace", "ClusterRole", "ClusterRoleBinding", "PriorityClass", "StorageClass", "PersistentVolume", "IngressClass", "GatewayClass",
        "CustomResourceDefinition", "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration", "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding", "ClusterIssuer", "ClusterSecretStore", "ClusterExternalSecret", "APIService", "RuntimeClass", "NodePool",
        "EC2NodeClass", "CSIDriver", "VolumeSnapshotClass", "ClusterAnalysisTemplate", "ClusterPolicy", "VolumeAttributesClass", "ImageCatalog", "ClusterImageCatalog",
    };

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var known = plan.Of("Namespace").Select(n => n.Name).Append("kube-system").ToHashSet();
        foreach (var item in plan.Objects.Where(o => !ClusterScoped.Contains(o.Kind)))
            if (Mistake(item.Metadata["namespace"], item.ToString(), known) is { } violation)
                yield return violation;
        foreach (var release in plan.Releases)
            if (Mistake(release.Root["namespace"], $"Helm release {release.Name}", known) is { } violation)
                yield return violation;
    }

    private static Violation? Mistake(Node where, string what, HashSet<string> known) => where switch
    {
        { IsUnknown: true } => null,
        { Text: null } => where.Because($"{what} names no namespace, so it lands wherever the kubeconfig points"),
        { Text: "default" } => where.Because($"{what} lies in the namespace 'default', which has no policies, quotas or owner"),
        { Text: { } name } when !known.Contains(name) => where.Because($"{what} lies in the namespace '{name}', which the stack does not create"),
        _ => null,
    };
}

using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>One namespace for what obeys Pod Security "restricted", and one for what cannot.</summary>
internal static class ObservabilityNamespaces
{
    private const string PodSecurity = "pod-security.kubernetes.io";

    public static Resource[] Create(ObservabilityParts parts) =>
    [
        Create(parts, ObservabilityNames.Namespace, "restricted", []),
        Create(parts, ObservabilityNames.AgentNamespace, "privileged", NodeAgentException.Annotations),
    ];

    private static Namespace Create(ObservabilityParts parts, string name, string level, Dictionary<string, string> annotations)
    {
        var labels = parts.Labels("namespace", name);
        labels.Add($"{PodSecurity}/enforce", level);
        // What is not enforced is still written down, so that a new privileged pod does not come in unseen.
        labels.Add($"{PodSecurity}/audit", "restricted");
        labels.Add($"{PodSecurity}/warn", "restricted");
        return new(parts.Child(name), new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = name, Labels = labels, Annotations = annotations } }, parts.Options());
    }
}

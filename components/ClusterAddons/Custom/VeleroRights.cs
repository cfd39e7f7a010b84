using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Erp.Components;

/// <summary>
/// What Velero may do beyond its own namespace: see claims and disks, have snapshots taken, and make a claim from one. No Secret, no pod and no disk can be
/// made or read with it: the storage driver makes the disk of a claim that is given back.
/// </summary>
internal static class VeleroRights
{
    public const string Name = "velero-volumes";

    private static readonly ImmutableArray<string> See = ["get", "list", "watch"];

    public static ClusterRole Create(string component, ClusterAddonsArgs args, Resource parent) => new($"{component}-{Name}", new ClusterRoleArgs
    {
        Metadata = new ObjectMetaArgs { Name = Name, Labels = args.Context.Labels("velero", Name, "addon") },
        Rules =
        {
            Rule("", ["namespaces", "persistentvolumes", "pods"], See),
            Rule("", ["persistentvolumeclaims"], [.. See, "create", "patch", "update"]),
            Rule("storage.k8s.io", ["storageclasses"], See),
            Rule("apiextensions.k8s.io", ["customresourcedefinitions"], See),
            Rule("snapshot.storage.k8s.io", ["volumesnapshotclasses"], See),
            Rule("snapshot.storage.k8s.io", ["volumesnapshots", "volumesnapshotcontents"], [.. See, "create", "patch", "update", "delete"]),
        },
    }, new() { Parent = parent });

    private static PolicyRuleArgs Rule(string group, ImmutableArray<string> resources, ImmutableArray<string> verbs) =>
        new() { ApiGroups = { group }, Resources = resources.ToArray(), Verbs = verbs.ToArray() };
}

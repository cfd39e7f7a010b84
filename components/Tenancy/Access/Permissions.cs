using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>One rule of a Role, as plain data.</summary>
public sealed record Permission(ImmutableArray<string> ApiGroups, ImmutableArray<string> Resources, ImmutableArray<string> Verbs);

/// <summary>What each level of access means in Kubernetes' own terms.</summary>
public static class Permissions
{
    private static readonly ImmutableArray<string> Read = ["get", "list", "watch"];

    private static readonly ImmutableArray<Permission> View =
    [
        new([""], ["pods", "pods/log", "services", "endpoints", "configmaps", "events", "persistentvolumeclaims", "serviceaccounts", "resourcequotas", "limitranges"], Read),
        new(["apps"], ["deployments", "replicasets", "statefulsets", "daemonsets"], Read),
        new(["batch"], ["jobs", "cronjobs"], Read),
        new(["autoscaling"], ["horizontalpodautoscalers"], Read),
        new(["policy"], ["poddisruptionbudgets"], Read),
        new(["networking.k8s.io"], ["networkpolicies", "ingresses"], Read),
        new(["discovery.k8s.io"], ["endpointslices"], Read),
        new(["gateway.networking.k8s.io"], ["gateways", "httproutes", "grpcroutes"], Read),
        new(["metrics.k8s.io"], ["pods"], ["get", "list"]),
        new(["cert-manager.io"], ["certificates"], Read),
        new(["monitoring.coreos.com"], ["servicemonitors", "podmonitors", "prometheusrules"], Read),
    ];

    // Restart, undo and pause are patches of the workload; a deleted pod comes back, so deleting one only restarts it.
    private static readonly ImmutableArray<Permission> Operate =
    [
        new(["apps"], ["deployments", "statefulsets"], ["patch"]),
        new(["apps"], ["deployments/scale", "statefulsets/scale"], ["get", "patch"]),
        new([""], ["pods"], ["delete"]),
        new([""], ["pods/eviction"], ["create"]),
    ];

    private static readonly ImmutableArray<Permission> Debug =
    [
        new([""], ["pods/exec", "pods/portforward"], ["create", "get"]),
        new([""], ["pods/ephemeralcontainers"], ["patch"]),
    ];

    public static ImmutableArray<Permission> Of(AccessLevel level) => level switch
    {
        AccessLevel.View => View,
        AccessLevel.Operate => [.. View, .. Operate],
        AccessLevel.Debug => [.. View, .. Operate, .. Debug],
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}

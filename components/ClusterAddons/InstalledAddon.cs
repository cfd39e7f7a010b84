using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>An add-on's release, with its namespace, role and policy, which all come before it.</summary>
internal static class InstalledAddon
{
    private const string DefaultDeny = "default-deny";

    public static Release Install(string component, AddonChart addon, ClusterAddonsArgs args, Resource parent, IEnumerable<Resource> after)
    {
        var name = $"{component}-{addon.Release}";
        var before = ImmutableArray.CreateBuilder<Resource>();
        before.AddRange(after);
        before.AddRange(addon.Before(component, args, parent));
        if (addon.PodSecurity is { } level) before.Add(OwnNamespace(component, addon, level, args.Context, parent));

        if (args.Eks is { } eks && addon.Policy(args, eks.Settings) is { } policy)
            before.AddRange(new PodIdentity(name, new()
            {
                Context = args.Context,
                Cluster = eks,
                Namespace = addon.Namespace,
                ServiceAccount = addon.Release,
                Policy = policy,
            }, new() { Parent = parent }).Ready);

        TrafficPolicy.Create(name, addon.Pods, args.Context.Labels(addon.Release, name, "addon"), Callers(addon, args), addon.Targets(args), Options(parent, before));
        return HelmRelease.Create(name, addon.Release, addon.Chart, addon.Namespace, addon.Values(args), ReleaseTiming.Stateless, Options(parent, before));
    }

    private static Namespace OwnNamespace(string component, AddonChart addon, string level, PlatformContext context, Resource parent)
    {
        var labels = context.Labels(addon.Release, addon.Namespace, "namespace");
        foreach (var mode in (string[])["enforce", "audit", "warn"]) labels.Add($"pod-security.kubernetes.io/{mode}", level);
        var own = new Namespace($"{component}-{addon.Namespace}", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = addon.Namespace, Labels = labels } }, new() { Parent = parent });
        var deny = $"{component}-{addon.Namespace}-{DefaultDeny}";
        TrafficPolicy.Create(deny, (PodPeer)Peer.AllIn(addon.Namespace), context.Labels(addon.Release, deny, "addon"), [], [], Options(parent, [own]));
        return own;
    }

    private static IEnumerable<TrafficPolicy.Caller> Callers(AddonChart addon, ClusterAddonsArgs args)
    {
        if (addon.Webhooks.Length > 0) yield return new(args.ApiServer, [.. addon.Webhooks]);
        if (args.Scraper is { } scraper && addon.Metrics.Length > 0) yield return new(scraper, [.. addon.Metrics]);
        foreach (var caller in addon.Callers(args)) yield return caller;
    }

    private static CustomResourceOptions Options(Resource parent, IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }
}

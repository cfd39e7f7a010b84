using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace Erp.Components;

/// <summary>
/// What a cluster needs beside itself. The load balancer controller goes up before and down after everything else; objects of an add-on's own
/// kinds come after the release that brings the kinds, and go before it.
/// </summary>
public sealed class ClusterAddons : ComponentResource
{
    public ClusterAddons(string name, ClusterAddonsArgs args, ComponentResourceOptions? options = null) : base("erp:components:ClusterAddons", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. AddonChecks.Problems(args)]);
        var releases = new Dictionary<Addon, Release>();
        foreach (var addon in AddonCatalog.For(args))
            releases.Add(addon.Addon, InstalledAddon.Install(name, addon, args, this, releases.TryGetValue(Addon.LoadBalancerController, out var first) ? [first] : []));

        if (releases.TryGetValue(Addon.Autoscaler, out var autoscaler) && args.Eks?.Settings.Autoscaler is KarpenterChoice karpenter)
            KarpenterNodes.Create(name, args, karpenter, Options, autoscaler);
        if (releases.TryGetValue(Addon.CertManager, out var certificates) && args.AcmeEmail is not null)
            CertificateIssuers.Create(name, args, [.. CertificateIssuers.Solvers(args)], Options([certificates]));
        if (releases.TryGetValue(Addon.ExternalSecrets, out var secrets))
            SecretStores.Create(name, args, Options([secrets]));

        Ready = [.. releases.Values];
        Scraped = AddonCatalog.Scraped(args);
        RegisterOutputs();
    }

    /// <summary>What must stand before anything that uses the add-ons: load balancers, certificates, sidecars, custom resources.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>What Prometheus reads of them.</summary>
    public ImmutableArray<ScrapedPods> Scraped { get; }

    private CustomResourceOptions Options(IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }
}

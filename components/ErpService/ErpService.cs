using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace Erp.Components;

/// <summary>A service of the platform: from one declaration everything that Kubernetes needs to run it, and nothing that it does not say.</summary>
public sealed class ErpService : ComponentResource
{
    /// <summary>Throws an <see cref="InvalidArgumentsException"/> with everything that is wrong with the arguments.</summary>
    public ErpService(string name, ErpServiceArgs args, ComponentResourceOptions? options = null) : base("erp:components:ErpService", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. ServiceCheck.Problems(name, args)]);
        var parts = new ServiceParts(args, this);

        var identity = ServiceIdentity.Create(parts);
        var settings = new ServiceSettings(parts);
        var claims = ServiceVolumes.Claims(parts);
        ServiceTraffic.Create(parts, identity);
        var workloads = parts.Variants.All.ToImmutableDictionary(v => v, v => ServiceWorkload.Create(parts, v, settings, identity, claims));
        Service = ServiceAddresses.Create(parts, workloads);
        foreach (var variant in parts.Variants.All.Where(v => v.Runs))
        {
            if (variant.Scale.IsAutomatic) ServiceAutoscaler.Create(parts, variant);
            if (variant.Scale.Min > ServiceBudget.MaxUnavailable) ServiceBudget.Create(parts, variant);
            if (parts.Spec.Tuning is { } range) ServiceTuning.Create(parts, variant, range);
        }
        if (args is { Scraping.ByAnnotation: false, Spec.Metrics: not null }) ServiceMonitoring.Create(parts);
        if (args.Rollout is CanaryRollout canary) RolloutAnalysis.Create(parts, canary);

        Routes = ServedRoutes.Of(args.Spec, args.Rollout);
        ServiceName = Service.Metadata.Apply(m => m.Name);
        RegisterOutputs();
    }

    /// <summary>The name of the Service that everybody calls.</summary>
    [Output("serviceName")] public Output<string> ServiceName { get; private set; }

    /// <summary>What the edge carries for this service.</summary>
    public ImmutableArray<ServedRoute> Routes { get; }

    /// <summary>The Service that everybody calls; it stands when its pods do.</summary>
    internal Service Service { get; }
}

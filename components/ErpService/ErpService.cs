using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>A service of the platform: from one declaration everything that Kubernetes needs to run it, and nothing that it does not say.</summary>
public sealed class ErpService : ComponentResource
{
    public ErpService(string name, ErpServiceArgs args, ComponentResourceOptions? options = null) : base("erp:components:ErpService", name, args, options)
    {
        var parts = new ServiceParts(args, this);

        var account = new ServiceAccount(name, new ServiceAccountArgs { Metadata = parts.Metadata(name), AutomountServiceAccountToken = false }, parts.Options());
        var settings = new ServiceSettings(parts);
        foreach (var _ in ServiceVolumes.Claims(parts)) { }
        var address = ServiceAddresses.Create(parts);
        ServiceTraffic.Create(parts);
        foreach (var variant in parts.Variants.All) ServiceWorkload.Create(parts, variant, settings, account.GetResourceName());
        if (args.Spec.Scale.IsAutomatic) ServiceAutoscaler.Create(parts);
        if (args.Spec.Scale.Min > 1) ServiceBudget.Create(parts);
        if (args.Scraper is not null && args.Spec.Ports.Any(p => p.Name == Port.MetricsName)) ServiceMonitoring.Create(parts);

        ServiceName = address.Metadata.Apply(m => m.Name);
        RegisterOutputs();
    }

    [Output("serviceName")] public Output<string> ServiceName { get; private set; }
}

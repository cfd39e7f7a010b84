using System.Collections.Immutable;
using Erp.Components.AddonValues;

namespace Erp.Components.Addons;

/// <summary>Tells autoscalers and <c>kubectl top</c> what pods use.</summary>
internal sealed class MetricsServer : AddonChart
{
    private const int Kubelet = 10250;
    private static readonly ComputeResources Size = new(new("100m", "200Mi"), new("500m", "400Mi"));

    public override Addon Addon => Addon.MetricsServer;
    public override string Release => "metrics-server";
    public override Chart Chart => ClusterAddonsVersions.MetricsServer;
    public override ImmutableArray<int> Webhooks => [Kubelet];

    public override ChartValues Values(ClusterAddonsArgs args) => new MetricsServerValues
    {
        Replicas = args.Replicas,
        PodDisruptionBudget = args.HighlyAvailable ? new() { Enabled = true, MinAvailable = 1 } : null,
        // Where nobody signs the kubelets' certificates for it, as on a laptop, it could not read a single one.
        Args = args.Eks is null ? ["--kubelet-insecure-tls"] : null,
        Resources = ResourceValues.Of(Size),
    };

    public override IEnumerable<Endpoint> Targets(ClusterAddonsArgs args) => base.Targets(args).Append(new(args.ApiServer, Kubelet));
}

internal sealed record MetricsServerValues : ChartValues
{
    public int? Replicas { get; init; }
    public DisruptionBudget? PodDisruptionBudget { get; init; }
    public ImmutableArray<string>? Args { get; init; }
    public ResourceValues? Resources { get; init; }
}

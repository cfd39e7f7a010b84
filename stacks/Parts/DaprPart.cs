using Erp.Components;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Dapr.V1Alpha1;
using DaprConfiguration = Pulumi.KubernetesCrds.Dapr.V1Alpha1.Configuration;

namespace Erp.Stacks.Parts;

/// <summary>What the sidecars of a platform share: mutual TLS between them, and traces to the collector.</summary>
internal static class DaprPart
{
    private const string Name = "erp";
    private const string ControlPlane = "dapr-system";

    public static DaprSettings Create(Blueprint blueprint, DataTier data, Observability observability, CustomResourceOptions options)
    {
        var context = blueprint.Context;
        var telemetry = observability.Telemetry;
        _ = new DaprConfiguration(Name, new ConfigurationArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = context.ApplicationNamespace, Labels = context.Labels("dapr", Name, "dapr") },
            Spec = new ConfigurationSpecArgs
            {
                Tracing = new ConfigurationSpecTracingArgs
                {
                    SamplingRate = "1",
                    Otel = new OtelSpecArgs { EndpointAddress = new Uri(telemetry.OtlpGrpc).Authority, Protocol = "grpc", IsSecure = false },
                },
            },
        }, options);
        return new(Name, ControlPlane) { Components = [.. Engines(blueprint.Platform.SidecarsUse, data), .. telemetry.Endpoints] };
    }

    // DataPart lets the sidecars in by the same answer.
    private static IEnumerable<Endpoint> Engines(Offers used, DataTier data)
    {
        if (used.HasFlag(Offers.Redis))
            foreach (var endpoint in data.Connect(Name, Use.Cache())!.Endpoints) yield return endpoint;
        if (used.HasFlag(Offers.Kafka)) yield return new(data.Kafka!.Server.Pods, KafkaTier.Port);
    }
}

using Pulumi;

namespace Erp.Components;

/// <summary>What a service needs so that Dapr's sidecar comes along: it is injected by annotation, and lives under the pod's rules.</summary>
public static class DaprSidecar
{
    public const int HttpPort = 3500;
    public const int GrpcPort = 50001;
    public const int InternalPort = 50002;
    public const int MetricsPort = 9090;

    internal static void Annotate(InputMap<string> annotations, ServiceSpec spec, DaprSettings dapr)
    {
        var port = spec.Ports.First(p => p.Name is Port.HttpName or Port.GrpcName);
        annotations.Add("dapr.io/enabled", "true");
        annotations.Add("dapr.io/app-id", spec.Name);
        annotations.Add("dapr.io/app-port", port.Number.ToString());
        annotations.Add("dapr.io/app-protocol", port.Protocol == PortProtocol.Grpc ? "grpc" : "http");
        annotations.Add("dapr.io/config", dapr.Configuration);
        annotations.Add("dapr.io/sidecar-cpu-request", "50m");
        annotations.Add("dapr.io/sidecar-cpu-limit", "300m");
        annotations.Add("dapr.io/sidecar-memory-request", "64Mi");
        annotations.Add("dapr.io/sidecar-memory-limit", "256Mi");
        annotations.Add("dapr.io/sidecar-seccomp-profile-type", "RuntimeDefault");
        annotations.Add("dapr.io/graceful-shutdown-seconds", ((int)spec.Grace.TotalSeconds / 2).ToString());
    }
}

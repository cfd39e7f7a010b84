using Pulumi;

namespace Erp.Components;

/// <summary>What a service needs so that Dapr's sidecar comes along: it is injected by annotation, and lives under the pod's rules.</summary>
public static class DaprSidecar
{
    public const int HttpPort = 3500;
    public const int HealthPort = 3501;
    public const int GrpcPort = 50001;
    public const int InternalPort = 50002;
    public const int MetricsPort = 9090;

    /// <summary>The sidecars of all services in a namespace: of its pods none else listens there.</summary>
    public static ScrapedPods ScrapedIn(string @namespace) => new("dapr-sidecars", (PodPeer)Peer.AllIn(@namespace), MetricsPort);

    private static readonly int[] Ports = [HttpPort, HealthPort, GrpcPort, InternalPort, MetricsPort];

    /// <summary>Where the application finds its sidecar: the names that Dapr's own libraries read.</summary>
    internal static IEnumerable<Setting> Settings() => [new("DAPR_HTTP_PORT", HttpPort.ToString()), new("DAPR_GRPC_PORT", GrpcPort.ToString())];

    internal static IEnumerable<ArgumentProblem> Problems(ServiceSpec spec)
    {
        foreach (var port in spec.Ports.Where(p => Ports.Contains(p.Number)))
            yield return new($"{spec.Name}.ports", $"'{port.Name}' listens on {port.Number}, where Dapr's sidecar does.", "Take another number.");
        if (AppPort(spec) is null)
            yield return new($"{spec.Name}.ports", "has none that Dapr could call.", "Declare an HTTP or gRPC port.");
    }

    internal static void Annotate(InputMap<string> annotations, ServiceSpec spec, DaprSettings dapr)
    {
        var port = AppPort(spec)!;
        annotations.Add("dapr.io/enabled", "true");
        annotations.Add("dapr.io/app-id", spec.Name);
        annotations.Add("dapr.io/app-port", port.Number.ToString());
        annotations.Add("dapr.io/app-protocol", port.Protocol == PortProtocol.Grpc ? "grpc" : "http");
        annotations.Add("dapr.io/config", dapr.Configuration);
        annotations.Add("dapr.io/enable-metrics", "true");
        annotations.Add("dapr.io/metrics-port", MetricsPort.ToString());
        annotations.Add("dapr.io/log-as-json", "true");
        annotations.Add("dapr.io/sidecar-cpu-request", "50m");
        annotations.Add("dapr.io/sidecar-cpu-limit", "300m");
        annotations.Add("dapr.io/sidecar-memory-request", "64Mi");
        annotations.Add("dapr.io/sidecar-memory-limit", "256Mi");
        annotations.Add("dapr.io/sidecar-seccomp-profile-type", "RuntimeDefault");
        annotations.Add("dapr.io/sidecar-readiness-probe-period-seconds", "5");
        annotations.Add("dapr.io/sidecar-readiness-probe-threshold", "3");
        annotations.Add("dapr.io/sidecar-liveness-probe-delay-seconds", "30");
        annotations.Add("dapr.io/sidecar-liveness-probe-period-seconds", "10");
        annotations.Add("dapr.io/sidecar-liveness-probe-threshold", "3");
        // The sidecar outlives the drain, and ends before the pod is killed.
        annotations.Add("dapr.io/block-shutdown-duration", $"{(int)spec.Drain.TotalSeconds}s");
        annotations.Add("dapr.io/graceful-shutdown-seconds", ((int)(spec.Grace - spec.Drain).TotalSeconds).ToString());
    }

    private static Port? AppPort(ServiceSpec spec) => spec.Ports.FirstOrDefault(p => p.Protocol is not PortProtocol.Tcp && p.Name != Port.MetricsName);
}

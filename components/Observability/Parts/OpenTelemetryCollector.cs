using Erp.Components.ObservabilityValues;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace Erp.Components;

/// <summary>The one address that services send traces to, whatever keeps them, and even where nothing does.</summary>
internal static class OpenTelemetryCollector
{
    private const string Nowhere = "nop";
    private const string ToJaeger = "otlp";
    private const string OwnAddress = "${env:MY_POD_IP}";
    private const int HealthPort = 13133;

    public static Release Create(ObservabilityParts parts, params IEnumerable<Resource> after) =>
        HelmRelease.Create(parts.Child("collector"), ObservabilityNames.Collector, ObservabilityVersions.Collector, ObservabilityNames.Namespace,
            Values(parts.Settings), ReleaseTiming.Stateless, parts.Options(after));

    public static CollectorValues Values(ObservabilitySettings settings) => new()
    {
        FullnameOverride = ObservabilityNames.Collector,
        Mode = "deployment",
        Image = new() { Repository = ObservabilityVersions.CollectorImage, Tag = ObservabilityVersions.CollectorTag },
        ReplicaCount = settings.Metrics.Replicas,
        AlternateConfig = Configuration(settings.Traces is null ? Nowhere : ToJaeger),
        // Old protocols stay closed: everything that we run speaks OTLP.
        Ports = new() { JaegerCompact = Switch.Off, JaegerThrift = Switch.Off, JaegerGrpc = Switch.Off, Zipkin = Switch.Off, Metrics = Switch.On },
        ServiceAccount = new() { AutomountServiceAccountToken = false },
        PodSecurityContext = new(),
        SecurityContext = new(),
        Resources = ResourceValues.Small,
        PodDisruptionBudget = settings.Metrics.Replicas > 1 ? new() { Enabled = true, MinAvailable = 1 } : null,
        ServiceMonitor = Switch.On,
    };

    /// <summary>Where a collector, and Jaeger, which is one too, shows its own metrics.</summary>
    public static Dictionary<string, object> Telemetry(string host) => new()
    {
        ["metrics"] = new Dictionary<string, object>
        {
            ["readers"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["pull"] = new Dictionary<string, object>
                    {
                        ["exporter"] = new Dictionary<string, object>
                        {
                            ["prometheus"] = new Dictionary<string, object> { ["host"] = host, ["port"] = ObservabilityNames.TelemetryPort },
                        },
                    },
                },
            },
        },
    };

    private static Dictionary<string, object> Configuration(string exporter) => new()
    {
        ["extensions"] = new Dictionary<string, object> { ["health_check"] = Endpoint(HealthPort) },
        ["receivers"] = new Dictionary<string, object>
        {
            ["otlp"] = new Dictionary<string, object>
            {
                ["protocols"] = new Dictionary<string, object> { ["grpc"] = Endpoint(ObservabilityNames.OtlpGrpcPort), ["http"] = Endpoint(ObservabilityNames.OtlpHttpPort) },
            },
        },
        ["processors"] = new Dictionary<string, object>
        {
            ["memory_limiter"] = new Dictionary<string, object> { ["check_interval"] = "5s", ["limit_percentage"] = 80, ["spike_limit_percentage"] = 25 },
            ["batch"] = new Dictionary<string, object>(),
        },
        ["exporters"] = new Dictionary<string, object> { [exporter] = Exporter(exporter) },
        ["service"] = new Dictionary<string, object>
        {
            ["extensions"] = new[] { "health_check" },
            ["pipelines"] = new Dictionary<string, object> { ["traces"] = Pipeline(exporter) },
            ["telemetry"] = Telemetry(OwnAddress),
        },
    };

    private static Dictionary<string, object> Pipeline(string exporter) =>
        new() { ["receivers"] = new[] { "otlp" }, ["processors"] = new[] { "memory_limiter", "batch" }, ["exporters"] = new[] { exporter } };

    private static Dictionary<string, object> Exporter(string exporter) => exporter == Nowhere ? [] : new()
    {
        ["endpoint"] = $"{ObservabilityNames.Host(ObservabilityNames.Jaeger)}:{ObservabilityNames.OtlpGrpcPort}",
        ["tls"] = new Dictionary<string, object> { ["insecure"] = true },
    };

    private static Dictionary<string, object> Endpoint(int port) => new() { ["endpoint"] = $"{OwnAddress}:{port}" };
}

using Erp.Components.ObservabilityValues;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>Jaeger keeps the traces that the collector hands on.</summary>
internal static class Traces
{
    private const string Volume = "traces";
    private const string Claim = "jaeger-traces";
    private const string Folder = "/var/lib/jaeger";
    private const string Store = "main";
    private const int InMemory = 100_000;

    public static Release Create(ObservabilityParts parts, TracesSettings settings, params IEnumerable<Resource> after)
    {
        Resource[] volumes = settings.Storage is { } size ? [ClaimOf(parts, size, after)] : [];
        return HelmRelease.Create(parts.Child("jaeger"), ObservabilityNames.Jaeger, ObservabilityVersions.Jaeger, ObservabilityNames.Namespace,
            Values(settings), ReleaseTiming.Stateful, parts.Options(after.Concat(volumes)));
    }

    public static JaegerValues Values(TracesSettings settings) => new()
    {
        Userconfig = Configuration(settings),
        Jaeger = new()
        {
            Resources = ResourceValues.Of(settings.Resources),
            PodSecurityContext = new(),
            SecurityContext = new() { RunAsUser = RestrictedPod.DefaultId, RunAsGroup = RestrictedPod.DefaultId },
            ServiceAccount = new() { AutomountServiceAccountToken = false },
            ExtraVolumes = settings.Storage is null ? [] : [new() { Name = Volume, PersistentVolumeClaim = new() { ClaimName = Claim } }],
            ExtraVolumeMounts = settings.Storage is null ? [] : [new() { Name = Volume, MountPath = Folder }],
        },
    };

    private static PersistentVolumeClaim ClaimOf(ObservabilityParts parts, string size, IEnumerable<Resource> after) => new(parts.Child(Claim), new PersistentVolumeClaimArgs
    {
        Metadata = parts.Metadata(ObservabilityNames.Jaeger, Claim),
        Spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            StorageClassName = parts.Args.StorageClass!,
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = size } },
        },
    }, Kept(parts, after));

    private static CustomResourceOptions Kept(ObservabilityParts parts, IEnumerable<Resource> after)
    {
        var options = parts.Options(after);
        options.Protect = options.RetainOnDelete = parts.Context.Protection.Data;
        return options;
    }

    private static Dictionary<string, object> Configuration(TracesSettings settings) => new()
    {
        ["extensions"] = new Dictionary<string, object>
        {
            ["healthcheckv2"] = new Dictionary<string, object> { ["use_v2"] = true, ["http"] = Endpoint(13133) },
            ["jaeger_query"] = new Dictionary<string, object>
            {
                ["storage"] = new Dictionary<string, object> { ["traces"] = Store },
                ["http"] = Endpoint(ObservabilityNames.JaegerQueryPort),
            },
            ["jaeger_storage"] = new Dictionary<string, object>
            {
                ["backends"] = new Dictionary<string, object> { [Store] = settings.Storage is null ? Memory() : Disk(settings.Retention) },
            },
        },
        ["receivers"] = new Dictionary<string, object>
        {
            ["otlp"] = new Dictionary<string, object> { ["protocols"] = new Dictionary<string, object> { ["grpc"] = Endpoint(ObservabilityNames.OtlpGrpcPort) } },
        },
        ["processors"] = new Dictionary<string, object> { ["batch"] = new Dictionary<string, object>() },
        ["exporters"] = new Dictionary<string, object> { ["jaeger_storage_exporter"] = new Dictionary<string, object> { ["trace_storage"] = Store } },
        ["service"] = new Dictionary<string, object>
        {
            ["extensions"] = new[] { "jaeger_storage", "jaeger_query", "healthcheckv2" },
            ["pipelines"] = new Dictionary<string, object>
            {
                ["traces"] = new Dictionary<string, object> { ["receivers"] = new[] { "otlp" }, ["processors"] = new[] { "batch" }, ["exporters"] = new[] { "jaeger_storage_exporter" } },
            },
            ["telemetry"] = OpenTelemetryCollector.Telemetry("0.0.0.0"),
        },
    };

    private static Dictionary<string, object> Memory() => new() { ["memory"] = new Dictionary<string, object> { ["max_traces"] = InMemory } };

    private static Dictionary<string, object> Disk(TimeSpan retention) => new()
    {
        ["badger"] = new Dictionary<string, object>
        {
            ["ephemeral"] = false,
            ["directories"] = new Dictionary<string, object> { ["keys"] = $"{Folder}/keys", ["values"] = $"{Folder}/values" },
            ["ttl"] = new Dictionary<string, object> { ["spans"] = $"{(int)retention.TotalHours}h" },
        },
    };

    private static Dictionary<string, object> Endpoint(int port) => new() { ["endpoint"] = $"0.0.0.0:{port}" };
}

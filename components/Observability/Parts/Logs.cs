using Erp.Components.Alerts;
using Erp.Components.ObservabilityValues;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace Erp.Components;

/// <summary>Loki keeps the logs, an Alloy on every node brings them.</summary>
internal static class Logs
{
    private const string SchemaFrom = "2026-01-01";

    public static Release[] Create(ObservabilityParts parts, LogsSettings settings, params IEnumerable<Resource> after)
    {
        var loki = HelmRelease.Create(parts.Child("loki"), ObservabilityNames.Loki, ObservabilityVersions.Loki, ObservabilityNames.Namespace,
            LokiValues(settings, parts.Args.StorageClass), ReleaseTiming.Stateful, parts.Options(after));
        var alloy = HelmRelease.Create(parts.Child("alloy"), ObservabilityNames.Alloy, ObservabilityVersions.Alloy, ObservabilityNames.AgentNamespace,
            AlloyValues(), ReleaseTiming.Stateless, parts.Options(loki));
        return [loki, alloy];
    }

    public static LokiValues LokiValues(LogsSettings settings, string? storageClass)
    {
        var store = settings.Bucket is null ? "filesystem" : "s3";
        return new()
        {
            DeploymentMode = "Monolithic",
            Loki = new()
            {
                // One tenant: whoever may reach Loki is a matter of its NetworkPolicy.
                AuthEnabled = false,
                CommonConfig = new() { ["replication_factor"] = 1 },
                Storage = new()
                {
                    Type = store,
                    BucketNames = settings.Bucket is { } bucket ? new() { Chunks = bucket.Name, Ruler = bucket.Name } : null,
                    S3 = settings.Bucket is null ? null : new() { Region = settings.Bucket.Region },
                },
                SchemaConfig = new()
                {
                    Configs = [new() { From = SchemaFrom, Store = "tsdb", ObjectStore = store, Schema = "v13", Index = new() { ["prefix"] = "loki_index_", ["period"] = "24h" } }],
                },
                LimitsConfig = new() { ["retention_period"] = PromDuration.Of(settings.Retention), ["max_query_lookback"] = PromDuration.Of(settings.Retention) },
                Compactor = new() { ["retention_enabled"] = true, ["delete_request_store"] = store },
                Analytics = new() { ["reporting_enabled"] = false },
            },
            SingleBinary = new()
            {
                Replicas = 1,
                Resources = ResourceValues.Of(settings.Resources),
                Persistence = new() { Enabled = true, Size = settings.Storage, StorageClass = storageClass },
            },
            Read = Replicas.None,
            Write = Replicas.None,
            Backend = Replicas.None,
            Gateway = Switch.Off,
            // By default the two caches ask for eleven gigabytes of memory.
            ChunksCache = Switch.Off,
            ResultsCache = Switch.Off,
            LokiCanary = Switch.Off,
            Test = Switch.Off,
            Sidecar = new() { Rules = Switch.Off },
            Monitoring = new() { ServiceMonitor = new() { Enabled = true, Interval = PromDuration.Of(PrometheusStack.Interval) } },
            ServiceAccount = settings.Bucket is null ? null : new() { Annotations = new() { ["eks.amazonaws.com/role-arn"] = settings.Bucket.RoleArn } },
        };
    }

    public static AlloyValues AlloyValues() => new()
    {
        Crds = new() { Create = false },
        Alloy = new()
        {
            ConfigMap = new() { Content = AlloyConfiguration.Text },
            Mounts = new() { Varlog = true, Extra = [new() { Name = AlloyConfiguration.StateVolume, MountPath = AlloyConfiguration.StateFolder }] },
            StoragePath = AlloyConfiguration.StateFolder,
            EnableReporting = false,
            ExtraEnv = [FieldVariable.Of(AlloyConfiguration.NodeVariable, "spec.nodeName")],
            // The log files belong to root: all else of "restricted" holds.
            SecurityContext = new() { RunAsNonRoot = false, RunAsUser = 0, RunAsGroup = 0 },
            Resources = ResourceValues.Small,
        },
        Controller = new()
        {
            Type = "daemonset",
            Tolerations = Toleration.All,
            PriorityClassName = "system-node-critical",
            Volumes = new() { Extra = [new() { Name = AlloyConfiguration.StateVolume }] },
        },
        ConfigReloader = new() { Resources = ResourceValues.Small },
        Rbac = new() { Rules = [new() { ApiGroups = [""], Resources = ["pods"], Verbs = ["get", "list", "watch"] }] },
        ServiceMonitor = new() { Enabled = true, Interval = PromDuration.Of(PrometheusStack.Interval) },
    };
}

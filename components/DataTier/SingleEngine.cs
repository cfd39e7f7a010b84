using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What differs between the single engines.</summary>
internal sealed record SingleEngineSpec(string Name, string Image, int Port)
{
    public required string DataPath { get; init; }
    public required string StorageSize { get; init; }
    public required ComputeResources Resources { get; init; }
    public required ImmutableArray<string> Command { get; init; }
    public Dictionary<string, string> Variables { get; init; } = [];
    public ImmutableArray<SecretFile> Secrets { get; init; } = [];
    public ImmutableArray<string> Writable { get; init; } = [];

    /// <summary>A ConfigMap and where it is mounted.</summary>
    public (string Map, string Path)? Files { get; init; }

    /// <summary>A command that says whether it serves.</summary>
    public required ImmutableArray<string> Probe { get; init; }

    public required int ExporterPort { get; init; }

    /// <summary>What tells Prometheus; null when nobody asks.</summary>
    public ContainerArgs? Exporter { get; init; }

    /// <summary>Changes when what it read at its start has changed.</summary>
    public string Logins { get; init; } = "";
}

/// <summary>One pod with a volume, as a StatefulSet: restricted, probed by the engine's own tool.</summary>
internal static class SingleEngine
{
    public const string ScriptFolder = "/scripts";
    public const string SecretFolder = "/secrets";
    public const string MetricsPort = "metrics";
    public const int PostgresExporterPort = 9187;
    public const int RedisExporterPort = 9121;

    public static StatefulSet Create(TierParts parts, SingleEngineSpec spec, IEnumerable<Pulumi.Resource> after)
    {
        var selector = new InputMap<string> { [LabelNames.Name] = spec.Name };
        var service = new Service(spec.Name, new ServiceArgs
        {
            Metadata = parts.Metadata(spec.Name, spec.Name),
            Spec = new ServiceSpecArgs { Selector = selector, Ports = Ports(spec).ToArray() },
        }, parts.Options());
        // A StatefulSet wants one of its own; nobody else has to know it.
        var headless = $"{spec.Name}-headless";
        _ = new Service(headless, new ServiceArgs
        {
            Metadata = parts.Metadata(spec.Name, headless),
            Spec = new ServiceSpecArgs { ClusterIP = "None", Selector = selector, Ports = Ports(spec).Take(1).ToArray() },
        }, parts.Options());
        var account = parts.Account(spec.Name);
        if (spec.Exporter is not null) ServiceMonitors.Create(spec.Name, parts.Metadata(spec.Name, spec.Name), MetricsPort, parts.Options());
        return new StatefulSet(spec.Name, new StatefulSetArgs
        {
            Metadata = parts.Metadata(spec.Name, spec.Name),
            Spec = new StatefulSetSpecArgs
            {
                ServiceName = headless,
                Replicas = 1,
                Selector = new LabelSelectorArgs { MatchLabels = selector },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Labels = parts.Labels(spec.Name, spec.Name),
                        Annotations = { ["erp.io/scripts"] = parts.Scripts.Hash, ["erp.io/logins"] = spec.Logins },
                    },
                    Spec = Pod(parts, spec),
                },
                VolumeClaimTemplates = { Claim(parts, spec) },
                PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs
                {
                    WhenDeleted = parts.KeepsData ? "Retain" : "Delete",
                    WhenScaled = "Retain",
                },
            },
        }, parts.Kept([service, account, .. after]));
    }

    private static IEnumerable<ServicePortArgs> Ports(SingleEngineSpec spec)
    {
        yield return new() { Name = spec.Name, Port = spec.Port, TargetPort = spec.Port };
        if (spec.Exporter is not null) yield return new() { Name = MetricsPort, Port = spec.ExporterPort, TargetPort = MetricsPort };
    }

    private static PodSpecArgs Pod(TierParts parts, SingleEngineSpec spec)
    {
        var probe = new ExecActionArgs { Command = spec.Probe };
        var engine = new ContainerArgs
        {
            Name = spec.Name,
            Image = spec.Image,
            ImagePullPolicy = "Always",
            Command = spec.Command,
            Ports = { new ContainerPortArgs { Name = spec.Name, ContainerPortValue = spec.Port } },
            Env = [.. spec.Variables.Select(v => new EnvVarArgs { Name = v.Key, Value = v.Value }), .. spec.Secrets.Select(s => new EnvVarArgs { Name = s.Variable, Value = $"{SecretFolder}/{s.Secret}/{s.Key}" })],
            Resources = spec.Resources.ToKubernetes(),
            SecurityContext = RestrictedPod.Container(),
            // Recovery after a crash may take long; only then does liveness count.
            StartupProbe = new ProbeArgs { Exec = probe, PeriodSeconds = 5, FailureThreshold = 60, TimeoutSeconds = 5 },
            LivenessProbe = new ProbeArgs { Exec = probe, PeriodSeconds = 20, FailureThreshold = 6, TimeoutSeconds = 5 },
            ReadinessProbe = new ProbeArgs { Exec = probe, PeriodSeconds = 5, FailureThreshold = 3, TimeoutSeconds = 5 },
            TerminationMessagePolicy = "FallbackToLogsOnError",
            VolumeMounts =
                [
                    new VolumeMountArgs { Name = "data", MountPath = spec.DataPath },
                    new VolumeMountArgs { Name = "scripts", MountPath = ScriptFolder, ReadOnly = true },
                    new VolumeMountArgs { Name = "scripts", MountPath = "/etc/passwd", SubPath = "users", ReadOnly = true },
                    .. spec.Secrets.Select(s => s.Secret).Distinct().Select(s => new VolumeMountArgs { Name = s, MountPath = $"{SecretFolder}/{s}", ReadOnly = true }),
                    .. FilesOf(spec).Select(f => new VolumeMountArgs { Name = f.Map, MountPath = f.Path, ReadOnly = true }),
                    .. spec.Writable.Select(path => new VolumeMountArgs { Name = "run", MountPath = path, SubPath = path.Trim('/').Replace('/', '-') }),
                ],
        };
        var pod = new PodSpecArgs
        {
            ServiceAccountName = spec.Name,
            AutomountServiceAccountToken = false,
            PriorityClassName = Priorities.Data,
            EnableServiceLinks = false,
            TerminationGracePeriodSeconds = 120,
            SecurityContext = RestrictedPod.Pod(),
            Containers = { engine },
            Volumes =
                [
                    new VolumeArgs { Name = "scripts", ConfigMap = new ConfigMapVolumeSourceArgs { Name = parts.Scripts.Name, DefaultMode = 0b101_101_101 } },
                    .. FilesOf(spec).Select(f => new VolumeArgs { Name = f.Map, ConfigMap = new ConfigMapVolumeSourceArgs { Name = f.Map } }),
                    .. spec.Writable.Take(1).Select(_ => new VolumeArgs { Name = "run", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "64Mi" } }),
                    .. spec.Secrets.Select(s => s.Secret).Distinct().Select(s => new VolumeArgs { Name = s, Secret = new SecretVolumeSourceArgs { SecretName = s, DefaultMode = 0b100_100_000 } }),
                ],
        };
        if (parts.Args.OwnNodes)
        {
            pod.NodeSelector.Add(NodeGroupSpec.RoleLabel, NodeGroupSpec.DataRole);
            pod.Tolerations.Add(new TolerationArgs { Key = NodeGroupSpec.RoleLabel, Operator = "Equal", Value = NodeGroupSpec.DataRole, Effect = NodeTaint.NoSchedule });
        }
        if (spec.Exporter is { } exporter)
        {
            exporter.Resources = ComputeResources.Small.ToKubernetes();
            exporter.SecurityContext = RestrictedPod.Container();
            exporter.ImagePullPolicy = "Always";
            exporter.StartupProbe = ExporterProbe(period: 5, failures: 12);
            exporter.LivenessProbe = ExporterProbe(period: 30, failures: 6);
            exporter.ReadinessProbe = ExporterProbe(period: 10, failures: 3);
            pod.Containers.Add(exporter);
        }
        return pod;
    }

    private static IEnumerable<(string Map, string Path)> FilesOf(SingleEngineSpec spec) => spec.Files is { } files ? [files] : [];

    private static ProbeArgs ExporterProbe(int period, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = "/", Port = MetricsPort },
        PeriodSeconds = period,
        FailureThreshold = failures,
        TimeoutSeconds = 5,
    };

    private static PersistentVolumeClaimArgs Claim(TierParts parts, SingleEngineSpec spec)
    {
        var claim = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = spec.StorageSize } },
        };
        if (parts.StorageClass is { } storage) claim.StorageClassName = storage;
        return new() { Metadata = new ObjectMetaArgs { Name = "data", Labels = parts.Labels(spec.Name, spec.Name) }, Spec = claim };
    }
}

using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>One container that runs one script.</summary>
internal sealed record ScriptContainer(string Name, string Image, string Script)
{
    public Dictionary<string, Input<string>> Variables { get; init; } = [];
    public IEnumerable<SecretFile> Secrets { get; init; } = [];

    /// <summary>Further volumes, by name and path.</summary>
    public IEnumerable<(string Volume, string Path)> Mounts { get; init; } = [];
    public required ComputeResources Resources { get; init; }
}

/// <summary>
/// A pod whose containers run scripts: restricted, secrets as files, a scratch volume, nothing else writable.
/// All containers are one user, or one could not read what another wrote.
/// </summary>
internal static class ScriptPod
{
    public const string Scratch = "/scratch";
    private const string Folder = "/scripts";
    private const string SecretsFolder = "/secrets";

    /// <summary>One step after the other: each begins when the one before it has succeeded.</summary>
    public static PodSpecArgs Of(
        ScriptSet scripts, IReadOnlyList<ScriptContainer> steps, string scratchSize, string restartPolicy, string serviceAccount, IEnumerable<VolumeArgs>? volumes = null)
    {
        var pod = Pod(scripts, steps, scratchSize, serviceAccount, volumes);
        pod.RestartPolicy = restartPolicy;
        pod.InitContainers = steps.SkipLast(1).Select(step => Container(step, scratchSize)).ToArray();
        pod.Containers = new[] { Container(steps[^1], scratchSize) };
        return pod;
    }

    /// <summary>All side by side, until the pod is stopped.</summary>
    public static PodSpecArgs Side(ScriptSet scripts, IReadOnlyList<ScriptContainer> containers, string scratchSize, string serviceAccount)
    {
        var pod = Pod(scripts, containers, scratchSize, serviceAccount, []);
        pod.Containers = containers.Select(container => Loop(container, scratchSize)).ToArray();
        // Backups may wait for room; the stream of what is being written may not.
        pod.PriorityClassName = Priorities.Data;
        return pod;
    }

    private static PodSpecArgs Pod(ScriptSet scripts, IReadOnlyList<ScriptContainer> containers, string scratchSize, string serviceAccount, IEnumerable<VolumeArgs>? volumes) =>
        new()
        {
            ServiceAccountName = serviceAccount,
            PriorityClassName = Priorities.Batch,
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = RestrictedPod.Pod(),
            Volumes = new[]
            {
                new VolumeArgs { Name = "scripts", ConfigMap = new ConfigMapVolumeSourceArgs { Name = scripts.Name, DefaultMode = 0b101_101_101 } },
                new VolumeArgs { Name = "scratch", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = scratchSize } },
                new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "64Mi" } },
            }.Concat(containers.SelectMany(s => s.Secrets).Select(s => s.Secret).Distinct().Select(SecretVolume)).Concat(volumes ?? []).ToArray(),
        };

    public static ContainerArgs Container(ScriptContainer step, string scratchSize) => new()
    {
        Name = step.Name,
        Image = step.Image,
        // A tag may be moved: all nodes ask what it means now.
        ImagePullPolicy = "Always",
        Command = { "sh", $"{Folder}/{step.Script}" },
        Env =
            [
                .. step.Variables.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new EnvVarArgs { Name = v.Key, Value = v.Value }),
                .. step.Secrets.Select(s => new EnvVarArgs { Name = s.Variable, Value = $"{SecretsFolder}/{s.Secret}/{s.Key}" }),
                // Tools that want a home or a temporary folder find one that they may write to.
                new EnvVarArgs { Name = "HOME", Value = "/tmp" },
            ],
        VolumeMounts =
            [
                new VolumeMountArgs { Name = "scripts", MountPath = Folder, ReadOnly = true },
                new VolumeMountArgs { Name = "scripts", MountPath = "/etc/passwd", SubPath = "users", ReadOnly = true },
                new VolumeMountArgs { Name = "scratch", MountPath = Scratch },
                new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" },
                .. step.Secrets.Select(s => s.Secret).Distinct().Select(s => new VolumeMountArgs { Name = s, MountPath = $"{SecretsFolder}/{s}", ReadOnly = true }),
                .. step.Mounts.Select(m => new VolumeMountArgs { Name = m.Volume, MountPath = m.Path }),
            ],
        // What lies in the scratch volume counts as the container's own.
        Resources = (step.Resources with { EphemeralLimit = scratchSize }).ToKubernetes(),
        SecurityContext = RestrictedPod.Container(),
        TerminationMessagePolicy = "FallbackToLogsOnError",
    };

    // A loop that says nothing for minutes hangs.
    private static ContainerArgs Loop(ScriptContainer step, string scratchSize)
    {
        var file = $"/tmp/{step.Name}.alive";
        step.Variables["ALIVE_FILE"] = file;
        var container = Container(step, scratchSize);
        container.LivenessProbe = new ProbeArgs
        {
            Exec = new ExecActionArgs { Command = { "sh", "-c", $"find {file} -mmin -5 | grep -q ." } },
            InitialDelaySeconds = 60,
            PeriodSeconds = 60,
            TimeoutSeconds = 5,
            FailureThreshold = 3,
        };
        return container;
    }

    private static VolumeArgs SecretVolume(string secret) => new()
    {
        Name = secret,
        // The pod's group reads them, nobody else.
        Secret = new SecretVolumeSourceArgs { SecretName = secret, DefaultMode = 0b100_100_000 },
    };
}

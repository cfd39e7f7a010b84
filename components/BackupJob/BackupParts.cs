using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What the parts of the backups share.</summary>
internal sealed class BackupParts(string name, BackupJobArgs args, ComponentResource parent)
{
    public const string App = "backup";

    // Longer than the history keeps a Job: a failed one is not there for ever, and its alert neither.
    private const int DailyKept = 7;
    private static readonly TimeSpan Evidence = TimeSpan.FromDays(15);

    public const string Work = $"{ScriptPod.Scratch}/work";

    public string Name { get; } = name;
    public BackupJobArgs Args { get; } = args;
    public string Namespace => Args.Server.Namespace;
    public PodPeer Pods => PodsIn(Namespace);
    public ScriptSet Scripts { get; private set; } = null!;

    /// <summary>The account whose identity may reach the bucket.</summary>
    public string Account => Name;

    /// <summary>The pods of backups in a namespace: data tiers let them in.</summary>
    public static PodPeer PodsIn(string @namespace) => (PodPeer)Peer.App(@namespace, App);

    public void CreateScripts() => Scripts = ScriptSet.Create("BackupJob", Metadata($"{Name}-scripts"), $"{Name}-scripts", Options());

    public ObjectMetaArgs Metadata(string objectName) => new() { Name = objectName, Namespace = Namespace, Labels = Labels(objectName) };

    public InputMap<string> Labels(string objectName) => Args.Context.Labels(App, objectName, "backup");

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    public CustomResourceOptions Kept(params IEnumerable<Resource> after)
    {
        var options = Options(after);
        options.Protect = options.RetainOnDelete = Args.Context.Protection.Data;
        return options;
    }

    /// <summary>A step with PostgreSQL's own tools, as new as the server.</summary>
    public ScriptContainer OnServer(string step, string script, SecretLogin login, Dictionary<string, Input<string>>? variables = null) =>
        new(step, Args.Server.ClientImage, script)
        {
            Variables = With(variables, Args.Server.Direct(login)),
            Secrets = [new SecretFile("PASSWORD_FILE", login.Secret, login.Key)],
            Resources = Args.Resources,
        };

    /// <summary>A step with PostgreSQL's tools that talks to no server but its own.</summary>
    public ScriptContainer Alone(string step, string script, Dictionary<string, Input<string>>? variables = null) =>
        new(step, Args.Server.ClientImage, script) { Variables = With(variables, []), Resources = Args.Resources };

    /// <summary>A step that reads from S3.</summary>
    public ScriptContainer OnBucket(string step, string script, string prefix, Dictionary<string, Input<string>>? variables = null)
    {
        var target = Args.Target;
        Dictionary<string, Input<string>> s3 = new() { [BackupVariables.Bucket] = target.Bucket, ["AWS_REGION"] = target.Region, ["PREFIX"] = prefix };
        if (target.Endpoint is { } endpoint) s3["S3_ENDPOINT"] = endpoint;
        return new(step, BackupVersions.AwsCli, script) { Variables = With(variables, s3), Resources = Args.Resources };
    }

    /// <summary>A step that writes to S3.</summary>
    public ScriptContainer ToBucket(string step, string script, string prefix, Dictionary<string, Input<string>>? variables = null) => OnBucket(step, script, prefix, new(variables ?? [])
    {
        ["TAGGING"] = BackupTarget.Tagging,
        [BackupTarget.UploadVariable] = Args.Target.KeyArn is { } key ? key.Apply(BackupTarget.UploadOptions) : BackupTarget.UploadOptions(null),
    });

    public ScriptContainer Record(string kind, string database) =>
        OnServer("record", "record.sh", Args.Server.Backup, new() { [BackupVariables.Kind] = kind, [BackupVariables.Database] = database });

    public CronJob Cron(string cronName, string schedule, IReadOnlyList<ScriptContainer> steps, IEnumerable<VolumeArgs>? volumes = null, bool template = false, int kept = DailyKept) =>
        new(cronName, new CronJobArgs
        {
            Metadata = Metadata(cronName),
            Spec = new CronJobSpecArgs
            {
                Schedule = schedule,
                TimeZone = Args.TimeZone,
                ConcurrencyPolicy = "Forbid",
                StartingDeadlineSeconds = 3600,
                SuccessfulJobsHistoryLimit = kept,
                FailedJobsHistoryLimit = 3,
                // Never runs by itself: a Job is made from it by hand.
                Suspend = template,
                JobTemplate = new JobTemplateSpecArgs
                {
                    Spec = new JobSpecArgs
                    {
                        BackoffLimit = template ? 0 : 3,
                        ActiveDeadlineSeconds = 6 * 3600,
                        TtlSecondsAfterFinished = (int)Evidence.TotalSeconds,
                        Template = new PodTemplateSpecArgs
                        {
                            Metadata = new ObjectMetaArgs { Labels = Labels(cronName) },
                            Spec = ScriptPod.Of(Scripts, steps, Args.ScratchSize, "Never", Account, volumes),
                        },
                    },
                },
            },
        }, Options([Scripts.Map, .. Args.After]));

    private static Dictionary<string, Input<string>> With(Dictionary<string, Input<string>>? own, Dictionary<string, Input<string>> common)
    {
        Dictionary<string, Input<string>> all = new(common) { ["WORK"] = Work };
        foreach (var (key, value) in own ?? []) all[key] = value;
        return all;
    }
}

namespace Erp.Infra.Checks.Reading;

/// <summary>The pods of a workload, whatever its kind.</summary>
public sealed class Pod
{
    private Pod(KubeObject owner, Node template)
    {
        Owner = owner;
        Metadata = template["metadata"];
        Spec = template["spec"];
        Labels = KubeObject.Map(Metadata["labels"]);
        Containers = [.. Spec["containers"].Items.Select(c => new Container(c, isInit: false))];
        InitContainers = [.. Spec["initContainers"].Items.Select(c => new Container(c, isInit: true))];
    }

    public KubeObject Owner { get; }

    public Node Metadata { get; }

    public Node Spec { get; }

    public IReadOnlyDictionary<string, string> Labels { get; }

    public IReadOnlyList<Container> Containers { get; }

    public IReadOnlyList<Container> InitContainers { get; }

    public IEnumerable<Container> AllContainers => InitContainers.Concat(Containers);

    public string Namespace => Owner.Namespace;

    /// <summary>Runs until it is stopped, as against a job that ends by itself.</summary>
    public bool IsLasting => Owner.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "Rollout" or "ReplicaSet";

    /// <summary>Lasting, and with a number of replicas that somebody chose.</summary>
    public bool IsScaled => IsLasting && Owner.Kind != "DaemonSet";

    public static Pod? Of(KubeObject owner) => owner.Kind switch
    {
        "Pod" => new Pod(owner, owner.Root),
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" => new Pod(owner, owner.Spec["template"]),
        "Rollout" when owner.Spec["template"].Exists => new Pod(owner, owner.Spec["template"]),
        "CronJob" => new Pod(owner, owner.Spec["jobTemplate"]["spec"]["template"]),
        _ => null,
    };
}

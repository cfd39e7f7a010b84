using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What the parts of a service share while it is made: its declaration, its names and labels, its connections.</summary>
internal sealed class ServiceParts(ErpServiceArgs args, ComponentResource parent)
{
    public const string ComponentLabel = "service";

    public ErpServiceArgs Args { get; } = args;
    public ServiceSpec Spec { get; } = args.Spec;
    public PlatformContext Context { get; } = args.Context;
    public Variants Variants { get; } = VariantsOf.Rollout(args.Rollout, args.Spec, args.Images);

    public ImmutableArray<Connection> Connections { get; } = [.. args.Spec.Uses.Select(use => Connect(args, use))];

    public string Namespace => Context.ApplicationNamespace;

    public bool IsStateful => Spec.Volumes.OfType<ReplicaVolume>().Any();

    /// <summary>Every pod of the service, of whatever track.</summary>
    public PodPeer Pods => (PodPeer)Peer.App(Namespace, Spec.Name);

    public ObjectMetaArgs Metadata(string name, string? version = null) => new()
    {
        Name = name,
        Namespace = Namespace,
        Labels = Labels(name, version),
    };

    public InputMap<string> Labels(string name, string? version = null)
    {
        var labels = Context.Labels(Spec.Name, name, ComponentLabel, version);
        foreach (var (key, value) in Spec.ExtraLabels) labels.Add(key, value);
        return labels;
    }

    /// <summary>Selects pods by service, and by track where only one is meant. Never by version.</summary>
    public InputMap<string> Selector(string? track)
    {
        var labels = new InputMap<string> { [LabelNames.Name] = Spec.Name };
        if (track is not null) labels.Add(Variant.TrackLabel, track);
        return labels;
    }

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    private static Connection Connect(ErpServiceArgs args, Use use) =>
        args.Sources.Select(s => s.Connect(args.Spec.Name, use)).FirstOrDefault(c => c is not null)
        ?? throw new InvalidArgumentsException([new($"{args.Spec.Name}.uses", $"needs {use.Target}, which nothing in the stack offers.", "Add it to the stack, or drop the use.")]);
}

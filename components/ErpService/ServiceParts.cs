using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What the parts of a service share while it is made: its declaration, its names and labels, its connections.</summary>
internal sealed class ServiceParts
{
    public const string ComponentLabel = "service";

    // Said in a dozen places, and the same in all of them.
    private readonly Dictionary<string, InputMap<string>> _selectors = [];

    public ServiceParts(ErpServiceArgs args, ComponentResource parent)
    {
        (Args, Parent) = (args, parent);
        Variants = VariantsOf.Rollout(args.Rollout, args.Spec, args.Images);
        Connections = Connect(args);
    }

    public ErpServiceArgs Args { get; }
    public ComponentResource Parent { get; }
    public Variants Variants { get; }
    public ImmutableArray<Connection> Connections { get; }

    public ServiceSpec Spec => Args.Spec;
    public PlatformContext Context => Args.Context;
    public string Namespace => Context.ApplicationNamespace;

    /// <summary>What the Deployments are called in references to them.</summary>
    public string WorkloadKind => Spec.IsStateful ? "StatefulSet" : "Deployment";

    /// <inheritdoc cref="Variants.AreMany"/>
    public bool IsMany => Variants.AreMany(Spec);

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
        if (_selectors.TryGetValue(track ?? "", out var known)) return known;
        var labels = new InputMap<string> { [LabelNames.Name] = Spec.Name };
        if (track is not null) labels.Add(Tracks.Label, track);
        return _selectors[track ?? ""] = labels;
    }

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = Parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    /// <summary>For what holds data.</summary>
    public CustomResourceOptions Kept(CustomResourceOptions options)
    {
        options.Protect = options.RetainOnDelete = Context.Protection.Data;
        return options;
    }

    private static ImmutableArray<Connection> Connect(ErpServiceArgs args)
    {
        var answers = args.Spec.Uses.Select(use => (Use: use, Connection: args.Sources.Select(s => s.Connect(args.Spec.Name, use)).FirstOrDefault(c => c is not null))).ToList();
        InvalidArgumentsException.ThrowIfAny(
        [
            .. from answer in answers
               where answer.Connection is null
               select new ArgumentProblem($"{args.Spec.Name}.uses", $"needs {answer.Use.Target}, which nothing in the stack offers.", "Add it to the stack, or drop the use."),
        ]);
        return [.. answers.Select(a => a.Connection!)];
    }
}

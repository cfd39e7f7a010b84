using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Reading;

/// <summary>A plan, sorted for rules: its Kubernetes objects, pods, releases and cloud resources.</summary>
public sealed class PlanIndex
{
    // Operators read these, and make nothing of the same name: no Service, no Secret, no pods.
    private static readonly HashSet<string> OnlyRead = new(StringComparer.Ordinal)
    {
        "ServiceMonitor", "PodMonitor", "PrometheusRule", "BackendTrafficPolicy", "ClientTrafficPolicy", "Component", "Configuration", "AnalysisTemplate", "Rollout",
    };

    private readonly ILookup<string, KubeObject> _byKind;
    private readonly ILookup<string, PlannedResource> _byType;
    private readonly Dictionary<(string Kind, string Namespace, string Name), KubeObject> _byName = [];
    private readonly Dictionary<KubeObject, Pod> _byOwner;
    private readonly Lazy<LabelIndex<Pod>> _pods;
    private readonly Lazy<LabelIndex<KubeObject>> _services;
    private readonly ILookup<string, KubeObject> _answeredByOperators;

    public PlanIndex(Plan plan, DateOnly today)
    {
        Plan = plan;
        Today = today;
        Objects = [.. plan.Resources.Select(KubeObject.From).OfType<KubeObject>()];
        Pods = [.. Objects.Select(Pod.Of).OfType<Pod>()];
        _byOwner = Pods.ToDictionary(p => p.Owner);
        _byKind = Objects.ToLookup(o => o.Kind, StringComparer.Ordinal);
        _byType = plan.Resources.ToLookup(r => r.Type, StringComparer.Ordinal);
        _pods = new(() => new(Pods, p => p.Namespace, p => p.Labels));
        _services = new(() => new([.. _byKind["Service"]], s => s.Namespace, s => s.Labels));
        _answeredByOperators = Objects.Where(IsCustom).ToLookup(o => o.Namespace, StringComparer.Ordinal);
        foreach (var item in Objects) _byName.TryAdd((item.Kind, item.Namespace, item.Name), item);
        Releases = [.. _byType[Release.Token].Select(r => new Release(r))];
        Scaling = new Scaling(this);
        Policies = new Selections(this, "NetworkPolicy", p => p.Spec["podSelector"]);
        Budgets = new Selections(this, "PodDisruptionBudget", b => b.Spec["selector"]);
        Services = new Selections(this, "Service", s => s.Spec["selector"]);
    }

    public Plan Plan { get; }

    /// <summary>The day that ends of support and exceptions are held against.</summary>
    public DateOnly Today { get; }

    /// <summary>The environment; one that nobody knows is held to what production is held to.</summary>
    public EnvironmentTier Tier => Enum.TryParse<EnvironmentTier>(Plan.Stack.Split('/')[^1], ignoreCase: true, out var tier) ? tier : EnvironmentTier.Production;

    public ImmutableArray<KubeObject> Objects { get; }

    public ImmutableArray<Pod> Pods { get; }

    public ImmutableArray<Release> Releases { get; }

    public Scaling Scaling { get; }

    public Selections Policies { get; }

    public Selections Budgets { get; }

    public Selections Services { get; }

    public IEnumerable<KubeObject> Of(params string[] kinds) => kinds.SelectMany(k => _byKind[k]);

    public IEnumerable<Node> Cloud(string type) => _byType[type].Select(r => new Node(r));

    public KubeObject? Find(string kind, string @namespace, string name) =>
        _byName.GetValueOrDefault((kind, @namespace, name)) ?? _byName.GetValueOrDefault((kind, "", name));

    /// <summary>The pods of a workload; null for what is none.</summary>
    public Pod? PodOf(KubeObject? owner) => owner is null ? null : _byOwner.GetValueOrDefault(owner);

    /// <summary>The pods of a namespace that a selector, or a plain map of labels, picks.</summary>
    public IEnumerable<Pod> Selected(Node selector, string @namespace) => _pods.Value.Selected(selector, @namespace);

    /// <summary>The Services of a namespace by their own labels, as a monitor picks them.</summary>
    public IEnumerable<KubeObject> SelectedServices(Node selector, string @namespace) => _services.Value.Selected(selector, @namespace);

    /// <summary>Could somebody else make an object of this name here: a chart, or an operator that answers a custom resource?</summary>
    public bool MayBeMadeByOthers(string @namespace, string name) =>
        Releases.Any(r => r.Namespace == @namespace && IsOffspring(name, r.Name)) || MayBeMadeByOperators(@namespace, name);

    /// <summary>The same, where a chart asks for something that it does not make itself.</summary>
    public bool MayBeMadeByOperators(string @namespace, string name) =>
        _answeredByOperators[@namespace].Any(o => IsOffspring(name, o.Name) || NamesSecret(o, name));

    /// <summary>Could the pods of a chart or an operator carry these labels?</summary>
    public bool MayBeLabelledByOthers(string @namespace, Node selector)
    {
        // Charts and operators label in their own way: acme.cert-manager.io/http01-solver, or just app.
        var foreign = (selector["matchLabels"] is { Exists: true } labels ? labels : selector).Entries.Where(e => !IsOurs(e.Key)).ToList();
        if (foreign.Any(e => e.Key.Contains('/')) || (foreign.Count > 0 && Releases.Any(r => r.Namespace == @namespace))) return true;
        var values = selector.Leaves().Select(l => l.Scalar).ToHashSet();
        return Releases.Any(r => r.Namespace == @namespace && (values.Count == 0 || values.Any(v => IsOffspring(v, r.Name) || r.Name.Contains(v) || r.Chart.Contains(v))))
            || _answeredByOperators[@namespace].Any(o => values.Any(v => IsOffspring(v, o.Name)));
    }

    private static bool IsOurs(string label) =>
        label.StartsWith("app.kubernetes.io/", StringComparison.Ordinal) || label.StartsWith("erp.io/", StringComparison.Ordinal);

    private static bool IsOffspring(string name, string parent) => name == parent || name.StartsWith(parent + "-", StringComparison.Ordinal);

    private static bool NamesSecret(KubeObject item, string name) =>
        item.Spec.Leaves().Any(l => l.Text == name && l.Path.EndsWith("ecretName", StringComparison.Ordinal));

    private static bool IsCustom(KubeObject item) => item.Group.Contains('.') && !item.Group.EndsWith(".k8s.io", StringComparison.Ordinal) && !OnlyRead.Contains(item.Kind);
}

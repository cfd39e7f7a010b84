using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>
/// What comes before what in a plan: by dependsOn, by the outputs that flow into inputs, by the provider, and by the parts of a component
/// that something depends on. Teardown is the same order read backwards.
/// </summary>
internal sealed class PlanOrder
{
    private readonly Dictionary<string, PlannedResource> _byUrn;
    private readonly ILookup<string, string> _children;
    private readonly Dictionary<string, string> _providers;
    private readonly Dictionary<string, HashSet<string>> _before = [];

    public PlanOrder(Plan plan)
    {
        _byUrn = plan.Resources.ToDictionary(r => r.Urn);
        _children = plan.Resources.Where(r => r.Parent is not null).ToLookup(r => r.Parent!, r => r.Urn);
        _providers = plan.Resources.Where(r => r.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)).ToDictionary(r => r.Name, r => r.Urn);
    }

    /// <summary>Whether <paramref name="first"/> must stand before <paramref name="then"/> is begun.</summary>
    public bool Precedes(PlannedResource first, PlannedResource then) => AllBefore(then.Urn).Contains(first.Urn);

    private HashSet<string> AllBefore(string urn)
    {
        if (_before.TryGetValue(urn, out var known)) return known;
        var seen = new HashSet<string>();
        var open = new Stack<string>(Before(urn));
        while (open.TryPop(out var next))
            if (seen.Add(next))
                foreach (var before in Before(next)) open.Push(before);
        return _before[urn] = seen;
    }

    private IEnumerable<string> Before(string urn)
    {
        var resource = _byUrn[urn];
        // What waits for a component waits for all that is in it; what stands in one waits for what the component waits for.
        var named = resource.DependsOn.Concat(resource.References).Concat(Inherited(resource)).SelectMany(Within);
        return resource.Provider is { } provider && _providers.TryGetValue(provider, out var p) ? named.Append(p) : named;
    }

    private IEnumerable<string> Inherited(PlannedResource resource) =>
        resource.Parent is { } parent && _byUrn[parent] is { } above ? above.DependsOn.Concat(Inherited(above)) : [];

    private IEnumerable<string> Within(string urn) => _children[urn].SelectMany(Within).Prepend(urn);
}

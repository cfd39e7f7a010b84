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

    public PlanOrder(Plan plan)
    {
        _byUrn = plan.Resources.ToDictionary(r => r.Urn);
        _children = plan.Resources.Where(r => r.Parent is not null).ToLookup(r => r.Parent!, r => r.Urn);
        _providers = plan.Resources.Where(r => r.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)).ToDictionary(r => r.Name, r => r.Urn);
    }

    /// <summary>Whether <paramref name="first"/> must stand before <paramref name="then"/> is begun.</summary>
    public bool Precedes(PlannedResource first, PlannedResource then)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(Before(then.Urn));
        while (open.TryPop(out var urn))
        {
            if (urn == first.Urn) return true;
            if (!seen.Add(urn)) continue;
            foreach (var before in Before(urn)) open.Push(before);
        }

        return false;
    }

    private IEnumerable<string> Before(string urn)
    {
        var resource = _byUrn[urn];
        // What waits for a component waits for all that is in it.
        var named = resource.DependsOn.Concat(resource.References).SelectMany(r => Within(r));
        return resource.Provider is { } provider && _providers.TryGetValue(provider, out var p) ? named.Append(p) : named;
    }

    private IEnumerable<string> Within(string urn) => _children[urn].SelectMany(Within).Prepend(urn);
}

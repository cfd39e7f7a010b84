using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Diffing.Declared;

/// <summary>
/// Says of each difference between two environments who declares it. Found by trying: the second environment is planned again with one thing
/// at a time as the first one has it, and what then changes follows from that thing. What no profile and no file says, nor the environment's
/// mere name, comes from inside the components: a surprise.
/// </summary>
internal sealed class Attribution
{
    private const string Together = "several of these together";

    private readonly Dictionary<(string Resource, string Path), List<string>> _reasons = [];
    private readonly Names _names;

    private Attribution(Names names) => _names = names;

    public static async Task<Attribution> OfAsync(StackConfiguration a, StackConfiguration b, Plan planOfA, Plan planOfB)
    {
        var found = new Attribution(new Names(a, b));
        var factors = Factor.Between(a, b).ToList();
        foreach (var factor in factors)
            if (await EffectAsync(factor, a, b, planOfA, planOfB) is { } effect) found.Note(effect, factor.Name);
        // What two of them ask for stays when one is taken away.
        var all = new Factor(Together, (source, target) => factors.Aggregate(target, (to, f) => f.Swap(source, to)));
        if (await EffectAsync(all, a, b, planOfA, planOfB) is { } together) found.NoteNew(together, Together);
        return found;
    }

    /// <summary>The first plan with the second one's names for its resources.</summary>
    public Plan Paired(Plan planOfA, Plan planOfB) => _names.Paired(planOfA, planOfB);

    /// <summary>Who declares a difference: profile properties and files; empty for none of them.</summary>
    public ImmutableArray<string> ReasonsOf(ResourceChange change, PropertyChange? property) =>
        _reasons.TryGetValue((PlanDiffer.KeyOf(change.Resource), ""), out var whole) ? [.. whole]
        : property is not null && _reasons.TryGetValue((PlanDiffer.KeyOf(change.Resource), property.Path), out var reasons) ? [.. reasons]
        : property is null && Fellow(change) is { } fellow ? [.. _reasons[(fellow, "")]]
        : [];

    // A resource that only one environment has, under the name that the other one would give it.
    private string? Fellow(ResourceChange change)
    {
        var key = PlanDiffer.KeyOf(change.Resource);
        return _reasons.Keys.FirstOrDefault(place => place.Path == "" && (_names.Explain(key, place.Resource) || _names.Explain(place.Resource, key))).Resource;
    }

    /// <summary>Whether a property says the same in both, each with its own environment's name in it; or has a fellow that does.</summary>
    public bool IsOnlyNamed(ResourceChange change, PropertyChange property) => IsChecksum(property)
        || (property is { Old: not null, New: not null } ? _names.Explain(property.OldText, property.NewText) : change.Properties.Any(p => AreFellows(p, property) || AreFellows(property, p)));

    // An element of a list or a map that went, and the one that came for it.
    private bool AreFellows(PropertyChange gone, PropertyChange come) =>
        gone.New is null && come.Old is null && _names.Explain($"{gone.Path} {gone.OldText}", $"{come.Path} {come.NewText}");

    // Changes whenever anything changes that it is made of, which is told where it stands.
    private static bool IsChecksum(PropertyChange property) => property.Path.TrimEnd('"', ']').EndsWith("-hash", StringComparison.Ordinal);

    private static async Task<PlanDiff?> EffectAsync(Factor factor, StackConfiguration a, StackConfiguration b, Plan planOfA, Plan planOfB)
    {
        if (await TryPlanAsync(factor.Swap(a, b)) is { } without) return PlanDiffer.Compare(without, planOfB);
        // Some things cannot be taken away alone; perhaps they can be given.
        return await TryPlanAsync(factor.Swap(b, a)) is { } with ? PlanDiffer.Compare(planOfA, with) : null;
    }

    private static async Task<Plan?> TryPlanAsync(StackConfiguration configuration)
    {
        try
        {
            return await Planner.PlanAsync(configuration);
        }
        catch (InvalidArgumentsException)
        {
            return null;
        }
    }

    private void Note(PlanDiff effect, string reason)
    {
        foreach (var place in Places(effect))
            if (_reasons.TryGetValue(place, out var known)) known.Add(reason);
            else _reasons.Add(place, [reason]);
    }

    private void NoteNew(PlanDiff effect, string reason)
    {
        foreach (var place in Places(effect).Where(p => !_reasons.ContainsKey(p) && !_reasons.ContainsKey((p.Item1, ""))).ToList()) _reasons.Add(place, [reason]);
    }

    private static IEnumerable<(string, string)> Places(PlanDiff effect) =>
        from change in effect.Changes
        from path in change.Properties.IsEmpty ? [""] : change.Properties.Select(p => p.Path)
        select (PlanDiffer.KeyOf(change.Resource), path);
}

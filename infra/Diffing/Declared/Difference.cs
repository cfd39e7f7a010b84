using System.Collections.Immutable;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Diffing.Declared;

/// <summary>Whether anybody says that two environments differ in a place.</summary>
internal enum Standing
{
    /// <summary>A profile or a stack's file says so.</summary>
    Declared,

    /// <summary>It follows from the environment's name alone.</summary>
    Named,

    /// <summary>Nobody says so.</summary>
    Undeclared,
}

/// <summary>One place in which two environments differ: a property, or a resource as a whole.</summary>
internal sealed record Difference(ResourceChange Resource, PropertyChange? Property, Standing Standing, ImmutableArray<string> Reasons)
{
    /// <summary>Every place in which two environments' plans differ, and who says that they should.</summary>
    public static async Task<ImmutableArray<Difference>> BetweenAsync(StackConfiguration a, StackConfiguration b, Plan planOfA, Plan planOfB)
    {
        var attribution = await Attribution.OfAsync(a, b, planOfA, planOfB);
        return [.. Of(PlanDiffer.Compare(attribution.Paired(planOfA, planOfB), planOfB), attribution)];
    }

    private static IEnumerable<Difference> Of(PlanDiff diff, Attribution attribution) =>
        from change in diff.Changes
        from property in change.Properties.IsEmpty ? [null] : change.Properties.Select(p => (PropertyChange?)p)
        let reasons = attribution.ReasonsOf(change, property)
        let standing = !reasons.IsEmpty ? Standing.Declared : property is not null && attribution.IsOnlyNamed(change, property) ? Standing.Named : Standing.Undeclared
        select new Difference(change, property, standing, reasons);
}

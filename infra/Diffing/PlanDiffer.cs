using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>Compares two plans: two revisions of one stack, or two stacks.</summary>
public static class PlanDiffer
{
    private const string StackType = "pulumi:pulumi:Stack";

    public static PlanDiff Compare(Plan old, Plan @new)
    {
        var before = Index(old);
        var after = Index(@new);
        var changes = before.Keys.Union(after.Keys)
            .Select(key => Change(before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .OfType<ResourceChange>();
        return new PlanDiff
        {
            Stack = @new.Stack,
            Changes = [.. changes.OrderByDescending(c => c.IsGrave).ThenByDescending(c => c.Kind).ThenBy(c => KeyOf(c.Resource), StringComparer.Ordinal)],
        };
    }

    private static Dictionary<string, PlannedResource> Index(Plan plan) =>
        plan.Resources.Where(r => r.Type != StackType).ToDictionary(KeyOf, StringComparer.Ordinal);

    /// <summary>The URN without the stack, so that two environments can be held side by side.</summary>
    internal static string KeyOf(PlannedResource resource)
    {
        var stackEnd = resource.Urn.IndexOf("::", StringComparison.Ordinal);
        return stackEnd < 0 ? resource.Urn : resource.Urn[stackEnd..];
    }

    private static ResourceChange? Change(PlannedResource? old, PlannedResource? @new)
    {
        if (old is null) return new() { Kind = ChangeKind.Create, Old = null, New = @new };
        if (@new is null) return new() { Kind = ChangeKind.Delete, Old = old, New = null };
        var properties = ResourceDiffer.Compare(old, @new);
        if (properties.IsEmpty) return null;
        return new() { Kind = properties.Any(p => p.Replaces) ? ChangeKind.Replace : ChangeKind.Update, Old = old, New = @new, Properties = properties };
    }
}

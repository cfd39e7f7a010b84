using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>Draws a plan as the tree that <c>pulumi preview</c> shows: every component with what it makes.</summary>
public static class PlanTree
{
    private const string Gap = "  ";

    public static void Write(Terminal terminal, Plan plan)
    {
        var children = plan.Resources.Where(r => r.Parent is not null).ToLookup(r => r.Parent!);
        var rows = plan.Resources.Where(r => r.Parent is null).SelectMany(root => Rows(root, "", "", children)).ToList();
        var typeWidth = Math.Max(rows.Max(r => r.Type.Length), "Type".Length);
        var nameWidth = Math.Max(rows.Max(r => r.Name.Length), "Name".Length);

        terminal.Line($"Previewing {plan.Platform} in {plan.Stack}:", Style.Bold);
        terminal.Line($"     {"Type".PadRight(typeWidth)}{Gap}{"Name".PadRight(nameWidth)}{Gap}Plan", Style.Bold);
        foreach (var (type, name) in rows)
            terminal.Line($" +   {type.PadRight(typeWidth)}{Gap}{name.PadRight(nameWidth)}{Gap}create", Style.Create);

        terminal.Line("");
        terminal.Line("Resources:", Style.Bold);
        terminal.Line($"    + {plan.Resources.Length} to create", Style.Create);
    }

    private static IEnumerable<(string Type, string Name)> Rows(PlannedResource resource, string lead, string indent, ILookup<string, PlannedResource> children)
    {
        yield return (lead + resource.Type, resource.Name);
        // Components last: what a component makes itself stands right below it.
        var below = children[resource.Urn].OrderBy(c => !c.Custom).ThenBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            foreach (var row in Rows(below[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), children)) yield return row;
        }
    }
}

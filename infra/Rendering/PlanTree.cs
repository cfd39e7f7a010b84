using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>
/// Draws a plan as the tree that <c>pulumi preview</c> shows: every component with what it makes. Where that is more than can be seen at
/// once, components stand for what is in them.
/// </summary>
public static class PlanTree
{
    private const string Gap = "  ";
    private const string Lead = " +   ";

    public static void Write(Terminal terminal, Plan plan, bool everything = true)
    {
        var children = plan.Resources.Where(r => r.Parent is not null).ToLookup(r => r.Parent!);
        var folded = !everything && plan.Resources.Length > terminal.Height;
        var rows = plan.Resources.Where(r => r.Parent is null).SelectMany(root => Rows(root, "", "", children, folded)).ToList();
        if (Width(rows) > terminal.Width) rows = [.. rows.Select(r => r with { Type = Short(r.Type) })];
        var typeWidth = Math.Max(rows.Max(r => r.Type.Length), "Type".Length);
        var nameWidth = Math.Max(rows.Max(r => r.Name.Length), "Name".Length);

        terminal.Line($"Previewing {plan.Platform} in {plan.Stack}:", Style.Bold);
        terminal.Line($"     {"Type".PadRight(typeWidth)}{Gap}{"Name".PadRight(nameWidth)}{Gap}Plan", Style.Bold);
        foreach (var row in rows) terminal.Line($"{Lead}{row.Type.PadRight(typeWidth)}{Gap}{row.Name.PadRight(nameWidth)}{Gap}{row.Says}", Style.Create);

        terminal.Line("");
        terminal.Line("Resources:", Style.Bold);
        terminal.Line($"    + {plan.Resources.Length} to create", Style.Create);
        if (folded) terminal.Line($"    Folded to fit: erp preview {plan.Stack} --verbose | less shows each", Style.Dim);
    }

    private static int Width(IReadOnlyCollection<Row> rows) => Lead.Length + rows.Max(r => r.Type.Length) + rows.Max(r => r.Name.Length) + 2 * Gap.Length + rows.Max(r => r.Says.Length);

    // "├─ kubernetes:apps/v1:Deployment" becomes "├─ Deployment".
    private static string Short(string type)
    {
        var start = type.AsSpan().IndexOfAnyInRange('a', 'z');
        return type[..start] + type[(type.LastIndexOf(':') + 1)..];
    }

    private static IEnumerable<Row> Rows(PlannedResource resource, string lead, string indent, ILookup<string, PlannedResource> children, bool folded)
    {
        // Components last: what a component makes itself stands right below it.
        var all = children[resource.Urn].OrderBy(c => !c.Custom).ThenBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal);
        var below = all.Where(c => !folded || !c.Custom).ToList();
        var hidden = folded ? Inside(resource, children) : 0;
        yield return new(lead + resource.Type, resource.Name, hidden == 0 ? "create" : $"create, {hidden} inside");
        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            foreach (var row in Rows(below[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), children, folded)) yield return row;
        }
    }

    // What stands below a resource and in no component of its own.
    private static int Inside(PlannedResource resource, ILookup<string, PlannedResource> children) =>
        children[resource.Urn].Where(c => c.Custom).Sum(c => 1 + Inside(c, children));

    private sealed record Row(string Type, string Name, string Says);
}

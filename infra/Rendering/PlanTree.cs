using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>How much of a tree is drawn.</summary>
internal enum Fold
{
    None,

    /// <summary>Components stand for what is in them.</summary>
    Components,

    /// <summary>Components of the stack itself stand for all below them.</summary>
    Top,
}

/// <summary>
/// Draws a plan as the tree that <c>pulumi preview</c> shows: every component with what it makes. Where that is more than can be seen at
/// once, components stand for what is in them.
/// </summary>
internal sealed class PlanTree
{
    private const string Gap = "  ";
    private const string Lead = " +   ";

    // Title and headings above; a line, a heading and the count below.
    private const int Around = 5;

    private readonly Plan _plan;
    private readonly IReadOnlyList<Row> _rows;

    public PlanTree(Plan plan, Fold fold)
    {
        _plan = plan;
        var children = plan.Resources.Where(r => r.Parent is not null).ToLookup(r => r.Parent!);
        _rows = [.. plan.Resources.Where(r => r.Parent is null).SelectMany(root => Rows(root, "", "", children, fold, depth: 0))];
    }

    public int Height => _rows.Count + Around;

    /// <summary>As many of the rows as there is room for, and how many more there are.</summary>
    public void Write(Terminal terminal, int room)
    {
        var shown = _rows.Take(Height <= room ? _rows.Count : Math.Max(room - Around - 1, 1)).ToList();
        var rows = Width(shown) > terminal.Width ? [.. shown.Select(r => r with { Type = Short(r.Type) })] : shown;
        var typeWidth = Math.Max(rows.Max(r => r.Type.Length), "Type".Length);
        var nameWidth = Math.Max(rows.Max(r => r.Name.Length), "Name".Length);

        terminal.Line($"Previewing {_plan.Platform} in {_plan.Stack}:", Style.Bold);
        terminal.Line($"     {"Type".PadRight(typeWidth)}{Gap}{"Name".PadRight(nameWidth)}{Gap}Plan", Style.Bold);
        foreach (var row in rows) terminal.Line($"{Lead}{row.Type.PadRight(typeWidth)}{Gap}{row.Name.PadRight(nameWidth)}{Gap}{row.Says}", Style.Create);
        if (shown.Count < _rows.Count) terminal.Line($"     ... and {Markdown.Count(_rows.Count - shown.Count, "component")} more", Style.Dim);

        terminal.Line("");
        terminal.Line("Resources:", Style.Bold);
        terminal.Line($"    + {_plan.Resources.Length} to create", Style.Create);
    }

    private static int Width(IReadOnlyCollection<Row> rows) => Lead.Length + rows.Max(r => r.Type.Length) + rows.Max(r => r.Name.Length) + 2 * Gap.Length + rows.Max(r => r.Says.Length);

    // "├─ kubernetes:apps/v1:Deployment" becomes "├─ Deployment".
    private static string Short(string type)
    {
        var start = type.AsSpan().IndexOfAnyInRange('a', 'z');
        return type[..start] + type[(type.LastIndexOf(':') + 1)..];
    }

    private static IEnumerable<Row> Rows(PlannedResource resource, string lead, string indent, ILookup<string, PlannedResource> children, Fold fold, int depth)
    {
        // Components last: what a component makes itself stands right below it.
        var all = children[resource.Urn].OrderBy(c => !c.Custom).ThenBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal);
        var below = all.Where(c => IsDrawn(c, fold, depth + 1)).ToList();
        var hidden = fold == Fold.None ? 0 : Inside(resource, children, fold, depth);
        yield return new(lead + resource.Type, resource.Name, hidden == 0 ? "create" : $"create, {hidden} inside");
        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            foreach (var row in Rows(below[i], indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "), children, fold, depth + 1)) yield return row;
        }
    }

    private static bool IsDrawn(PlannedResource resource, Fold fold, int depth) => fold switch
    {
        Fold.None => true,
        Fold.Components => !resource.Custom,
        _ => !resource.Custom && depth <= 1,
    };

    // What stands below a resource and is not drawn itself.
    private static int Inside(PlannedResource resource, ILookup<string, PlannedResource> children, Fold fold, int depth) =>
        children[resource.Urn].Where(c => !IsDrawn(c, fold, depth + 1)).Sum(c => 1 + Inside(c, children, fold, depth + 1));

    private sealed record Row(string Type, string Name, string Says);
}

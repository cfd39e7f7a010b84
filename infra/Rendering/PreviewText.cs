using Erp.Infra.Planning;

namespace Erp.Infra.Rendering;

/// <summary>Prints a plan: its tree, what it tells once it stands, what the rules found. On a screen each plan is folded to what can be seen at once.</summary>
internal static class PreviewText
{
    // How the rest can be seen, and the prompt below.
    private const int Around = 2;

    // The outputs get these in any case: a line above, the heading, and how many there are.
    private const int FewestOutputs = 3;

    public static void Write(Terminal terminal, Plan plan, IReadOnlyCollection<string> notes, bool everything)
    {
        var outputs = new OutputsText(terminal, plan.Outputs);
        var room = everything ? int.MaxValue : terminal.Height - notes.Count - FindingsText.Height(plan.Findings, everything);
        var tree = new PlanTree(plan, Fold.None);
        var folded = (long)tree.Height + outputs.Height > room - 1L;
        var roomForTree = folded ? room - Around - Math.Min(outputs.Height, FewestOutputs) : room;
        foreach (var fold in (Fold[])[Fold.Components, Fold.Top])
            if (tree.Height > roomForTree) tree = new(plan, fold);

        tree.Write(terminal, roomForTree);
        outputs.Write(folded ? room - Around - Math.Min(tree.Height, roomForTree) : room);
        if (folded) terminal.Line($"    Folded to fit: erp preview {plan.Stack} --verbose | less shows all of it", Style.Dim);
        foreach (var note in notes) terminal.Line($"    ! {note}", Style.Change);
        FindingsText.Write(terminal, plan.Findings, everything);
    }
}

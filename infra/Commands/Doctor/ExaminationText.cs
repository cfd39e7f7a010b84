using Erp.Infra.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Erp.Infra.Commands.Doctor;

/// <summary>An examination as a table, and below it what to do.</summary>
internal static class ExaminationText
{
    public static void Write(Terminal terminal, Examination found)
    {
        var console = SpectreConsole.On(terminal);
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "what", "found", "for");
        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        foreach (var diagnosis in found.Diagnoses) table.AddRow(Row(diagnosis));
        console.Write(table);

        foreach (var diagnosis in found.Diagnoses.Where(d => d.Fix != "")) terminal.Line($"{diagnosis.Name}: {diagnosis.Fix}", Look(diagnosis.Condition).Style);
        if (found.Diagnoses.Any(d => d.Fix != "")) terminal.Line("");
        if (!found.IsHealthy) terminal.Line("erp itself lacks something; see above.", Rendering.Style.Delete);
        terminal.Line(found.CanDeploy ? "Ready to deploy:" : "To deploy:", Rendering.Style.Bold);
        foreach (var command in found.Next) terminal.Line($"  {command}");
    }

    private static IRenderable[] Row(Diagnosis diagnosis)
    {
        var (sign, style) = Look(diagnosis.Condition);
        return [new Text(sign, SpectreConsole.StyleOf(style)), new Text(diagnosis.Name), new Text(diagnosis.Found), new Text(diagnosis.Purpose)];
    }

    private static (string Sign, Rendering.Style Style) Look(Condition condition) => condition switch
    {
        Condition.Fine => ("ok", Rendering.Style.Create),
        Condition.Missing => ("-", Rendering.Style.Change),
        _ => ("!!", Rendering.Style.Delete),
    };
}

using Spectre.Console;

namespace Erp.Infra.Rendering;

/// <summary>Spectre.Console on a terminal of ours. Loading it costs what a preview has no time for, so only tables, panels and progress ask for it.</summary>
internal static class SpectreConsole
{
    public static IAnsiConsole On(Terminal terminal)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = terminal.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Output),
        });
        console.Profile.Width = terminal.Width;
        return console;
    }

    public static Spectre.Console.Style StyleOf(Style style) => style switch
    {
        Style.Bold => new(decoration: Decoration.Bold),
        Style.Create => new(Color.Green),
        Style.Change => new(Color.Olive),
        Style.Delete => new(Color.Maroon),
        Style.Dim => new(decoration: Decoration.Dim),
        _ => Spectre.Console.Style.Plain,
    };
}

using Spectre.Console;

namespace Erp.Infra.Rendering;

/// <summary>A line that turns while something runs, and is gone afterwards.</summary>
internal static class ProgressLine
{
    public static Task<T> ShowAsync<T>(TextWriter screen, string what, Task<T> running)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(screen) });
        return console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape($"{what}..."), _ => running);
    }
}

namespace Erp.Infra.Rendering;

public enum Style
{
    Plain,
    Bold,
    Create,
    Change,
    Delete,
    Dim,
}

/// <summary>Where a command prints. Knows whether somebody looks at it: colours are for people, and only where they are wanted.</summary>
public sealed class Terminal(TextWriter output, bool colours, int width)
{
    private const int PipedWidth = 200;

    public bool Colours { get; } = colours;

    /// <summary>The columns to use; lines are cut to it on a terminal and left whole in a pipe.</summary>
    public int Width { get; } = width;

    public TextWriter Output { get; } = output;

    public static Terminal ForStandardOutput(bool noColor) => Console.IsOutputRedirected
        ? new(Console.Out, colours: false, PipedWidth) { Cuts = false }
        : new(Console.Out, ColoursWanted(noColor, Environment.GetEnvironmentVariable), Math.Max(Console.WindowWidth, 40)) { Height = Math.Max(Console.WindowHeight, 10) };

    /// <summary>Whether somebody who looks wants colours. By https://no-color.org any value that is not empty turns them off.</summary>
    public static bool ColoursWanted(bool noColor, Func<string, string?> environment) =>
        !noColor && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb";

    /// <summary>Whether a line that is longer is cut, or goes on as it is.</summary>
    public bool Cuts { get; init; } = true;

    /// <summary>The rows that can be seen at once; in a pipe, any number.</summary>
    public int Height { get; init; } = int.MaxValue;

    /// <summary>A line that is never cut, such as a command to be copied.</summary>
    public void Whole(string text) => Output.WriteLine(text);

    /// <summary>A text of which nothing may be lost: it goes on below, indented. A word longer than a line, such as a name, stays in one piece.</summary>
    public void Wrapped(string text, string indent, Style style = Style.Plain)
    {
        var words = text.TrimStart();
        IEnumerable<string> lines = Cuts && text.Length > Width ? WrappedText.Lines(words, Width, text[..^words.Length], indent) : [text];
        foreach (var line in lines) Print(line, style);
    }

    public void Line(string text, Style style = Style.Plain) => Print(Cuts && text.Length > Width ? text[..(Width - 1)] + "…" : text, style);

    private void Print(string text, Style style) => Output.WriteLine(Colours && style != Style.Plain ? $"\e[{Code(style)}m{text}\e[0m" : text);

    private static string Code(Style style) => style switch
    {
        Style.Bold => "1",
        Style.Create => "32",
        Style.Change => "33",
        Style.Delete => "31",
        Style.Dim => "2",
        _ => "0",
    };
}

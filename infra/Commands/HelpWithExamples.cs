using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary>The ordinary help, followed by the command's examples, in lines of at most a width.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    // Wide enough for a table, narrow enough for a page.
    private const int PipedWidth = 120;
    private const string Indent = "      ";

    private readonly HelpAction _ordinary;
    private readonly int _width;

    public HelpWithExamples(HelpAction ordinary, int width)
    {
        (_ordinary, _width) = (ordinary, width);
        ordinary.MaxWidth = width;
    }

    public static int WidthOfOutput => Console.IsOutputRedirected ? PipedWidth : Terminal.ForStandardOutput(noColor: true).Width;

    // Who asks for help has not given everything yet.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = _ordinary.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: var examples }) return code;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var line in Lines(examples)) output.WriteLine(line);
        return code;
    }

    private IEnumerable<string> Lines(IReadOnlyList<(string Command, string Says)> examples)
    {
        var column = examples.Max(e => e.Command.Length);
        var beside = examples.Select(e => $"  {e.Command.PadRight(column)}  {e.Says}").ToList();
        return beside.All(l => l.Length <= _width)
            ? beside
            : examples.SelectMany(e => WrappedText.Lines(e.Says, _width - Indent.Length).Select(l => Indent + l).Prepend($"  {e.Command}"));
    }
}

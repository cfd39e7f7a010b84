using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using Erp.Infra.Graphing;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary><c>erp graph</c>: a stack as a picture.</summary>
internal sealed class GraphCommand : Command, IHasExamples
{
    private enum Format
    {
        Mermaid,
        Dot,
        Svg,
        Html,
        Json,
    }

    private readonly Argument<string[]> _stacks = StackArgument.Several("The stacks to draw; all of them when none is named");
    private readonly SettingOptions _settings = new();
    private readonly Option<Format> _format = new("--format", "-f") { Description = "mermaid, dot, svg, json, or html: one page with search and zoom", HelpName = "FORMAT" };
    private readonly Option<FileInfo?> _out = new("--out", "-o") { Description = "Write to this file instead of the terminal", HelpName = "FILE" };

    public GraphCommand() : base("graph", "Draw a stack: who runs, who talks to whom, where the data goes")
    {
        Arguments.Add(_stacks);
        _settings.AddTo(this);
        _format.CompletionSources.Clear();
        _format.CompletionSources.Add(_ => Enum.GetNames<Format>().Select(f => new CompletionItem(f.ToLowerInvariant())));
        Options.Add(_format);
        Options.Add(_out);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp graph production", "Mermaid, as GitHub draws it"),
        ("erp graph > architecture.md", "all environments, one below the other in Markdown"),
        ("erp graph --format html --out architecture.html", "all environments side by side, in one page"),
        ("erp graph production --format json", "nodes and edges for a machine"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var named = StackArgument.Named(arguments, _stacks, files);
        var format = arguments.GetValue(_format);
        var file = arguments.GetValue(_out) is { } given ? Destination.File(given) : null;
        if (format is Format.Dot or Format.Svg && named.Length > 1)
            throw new UsageException($"{format.ToString().ToLowerInvariant()} draws one stack, not {string.Join(", ", named)}: name one of them, or use --format html for several side by side.");

        var configurations = Project.Load(files, named, _settings.Of(arguments));
        var plans = await Working.OnAsync($"Planning {string.Join(", ", named)}", () => CheckedPlans.OfAsync(configurations));
        ImmutableArray<Graph> graphs = [.. plans.Select(GraphBuilder.Build)];
        var picture = format switch
        {
            Format.Html => HtmlWriter.Write(graphs),
            Format.Svg => SvgWriter.Write(graphs[0]),
            Format.Json => JsonText.Of(JsonWriter.Write(graphs)),
            Format.Dot => DotWriter.Write(graphs[0]),
            _ when graphs is [var only] => MermaidWriter.Write(only),
            _ => string.Join('\n', named.Zip(graphs, (stack, graph) => $"## {stack}\n\n```mermaid\n{MermaidWriter.Write(graph)}```\n")),
        };
        if (file is null) await Console.Out.WriteAsync(picture);
        else file.Write(path => File.WriteAllText(path, picture));
        return ExitCode.Fine;
    }
}

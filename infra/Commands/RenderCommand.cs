using System.CommandLine;
using Erp.Components;
using Erp.Infra.Rendering;
using Erp.Stacks;

namespace Erp.Infra.Commands;

/// <summary><c>erp render</c>: a stack as files that kubectl, helm, promtool and Grafana can read.</summary>
internal sealed class RenderCommand : Command, IHasExamples
{
    private readonly Argument<string> _stack = StackArgument.One(description: "The stack to render");
    private readonly SettingOptions _settings = new();
    private readonly Option<DirectoryInfo> _out = new("--out", "-o") { Description = "Write into this folder; what an earlier run left there and is no longer part of the stack goes", HelpName = "DIR", Required = true };

    public RenderCommand() : base("render", "Write a stack as files: manifests, chart values, alert rules, dashboards")
    {
        Arguments.Add(_stack);
        _settings.AddTo(this);
        Options.Add(_out);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp render staging --out rendered", "everything below rendered/"),
        ("erp render dev --platform rust-erp -o rendered", "another platform"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var folder = Destination.Folder(arguments.GetValue(_out)!);
        var configuration = Project.Load(Project.Find(arguments.GetValue(GlobalOptions.Directory)), arguments.GetValue(_stack)!, _settings.Of(arguments));
        var plan = await Working.OnAsync($"Planning {configuration.Stack}", async () => (await CheckedPlans.OfAsync([configuration]))[0]);
        var files = RenderedFiles.Of(plan).AddRange(MonitoringFiles.Of(new Blueprint(configuration).Watched).Select(f => KeyValuePair.Create(f.Path, f.Text)));
        var (written, removed) = folder.Write(path => RenderedFolder.Write(path, files));

        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        terminal.Line($"{written} files written to {folder.Path}{(removed > 0 ? $", {removed} removed" : "")}");
        terminal.Line($"Next: kubectl diff -k {folder.Path}", Style.Dim);
        FindingsText.Write(terminal, plan.Findings, arguments.GetValue(GlobalOptions.Verbose));
        return CheckedPlans.ExitCodeOf(plan);
    }
}

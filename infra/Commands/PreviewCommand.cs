using System.Collections.Immutable;
using System.CommandLine;
using Erp.Infra.Diffing;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp preview</c>: what a stack asks for, or what would change in it.</summary>
internal sealed class PreviewCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _stacks = StackArgument.Several("The stacks to preview; all of them when none is named");
    private readonly SettingOptions _settings = new();
    private readonly Option<string?> _against = new("--against") { Description = "Show the difference to a git revision, another stack or a saved plan", HelpName = "REF|STACK|FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the plan as JSON; several stacks come as one array" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print one pull-request comment for all stacks" };

    public PreviewCommand() : base("preview", "Show what a stack would create: no account, cluster or network needed")
    {
        Arguments.Add(_stacks);
        _settings.AddTo(this);
        _against.CompletionSources.Add(Completions.Revisions);
        Options.Add(_against);
        Options.Add(_json);
        Options.Add(_markdown);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp preview dev", "the resources of the dev stack as a tree"),
        ("erp preview production --set images.default=1.4.2", "the same with another setting"),
        ("erp preview dev --platform rust-erp", "another platform"),
        ("erp preview staging --against production", "what production has otherwise"),
        ("erp preview --against main --markdown", "a comment for a pull request, for all stacks"),
        ("erp preview staging production --json", "two plans as one JSON array"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var named = StackArgument.Named(arguments, _stacks, files);
        var configurations = Project.Load(files, named, _settings.Of(arguments));
        var plans = await Working.OnAsync($"Planning {string.Join(", ", named)}", () => CheckedPlans.BesideNeighboursAsync(configurations, files));

        if (arguments.GetValue(_json)) WriteJson(plans);
        else if (arguments.GetValue(_against) is { } against) await WriteDifferences(arguments, new Baseline(files, against), configurations, plans);
        else if (arguments.GetValue(_markdown)) await WriteDifferences(arguments, new Baseline(files, "HEAD"), configurations, plans);
        else WriteTrees(arguments, plans);
        return CheckedPlans.ExitCodeOf(plans);
    }

    private static void WriteJson(ImmutableArray<Plan> plans)
    {
        using var output = Console.OpenStandardOutput();
        PlanJson.Write(output, plans);
    }

    private async Task WriteDifferences(ParseResult arguments, Baseline baseline, ImmutableArray<StackConfiguration> configurations, ImmutableArray<Plan> plans)
    {
        var before = await Working.OnAsync($"Planning what {baseline.Name} is", () => baseline.OfAsync(configurations));
        var differences = plans.Zip(before, (now, then) => PlanDiffer.Compare(then ?? now with { Resources = [] }, now)).ToList();
        if (arguments.GetValue(_markdown))
        {
            Console.Out.Write(MarkdownComment.Write(plans[0].Platform, baseline.Name, differences, [.. plans.SelectMany(p => p.Findings.Select(f => (p.Stack, f)))]));
            return;
        }
        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        foreach (var difference in differences) DiffText.Write(terminal, difference, baseline.Name, arguments.GetValue(GlobalOptions.Verbose));
    }

    private static void WriteTrees(ParseResult arguments, ImmutableArray<Plan> plans)
    {
        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        foreach (var plan in plans)
        {
            if (plan != plans[0]) terminal.Line("");
            PlanTree.Write(terminal, plan, arguments.GetValue(GlobalOptions.Verbose));
            OutputsText.Write(terminal, plan.Outputs);
            FindingsText.Write(terminal, plan.Findings, arguments.GetValue(GlobalOptions.Verbose));
        }
    }
}

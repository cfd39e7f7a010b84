using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Erp.Infra.Diffing;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp preview</c>: what a stack asks for, or what would change in it.</summary>
internal sealed class PreviewCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _stacks = StackArgument.Several("The stacks to preview; all of them when none is named");
    private readonly SettingOptions _settings = new();
    private readonly Option<string?> _against = new("--against") { Description = "Show the difference to a git revision, another stack or a saved plan", HelpName = "REF|STACK|FILE" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the plan, or with --against the differences, as JSON; several stacks come as one array" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print one pull-request comment for all stacks: what changes against the last commit, or against what --against names" };

    public PreviewCommand() : base("preview", "Show what a stack would create: no account, cluster or network needed")
    {
        Arguments.Add(_stacks);
        _settings.AddTo(this);
        _against.CompletionSources.Add(Completions.Revisions);
        Options.Add(_against);
        Options.Add(_json);
        Options.Add(_markdown);
        Validators.Add(given =>
        {
            if (given.GetValue(_json) && given.GetValue(_markdown)) given.AddError("--json and --markdown are two forms of one answer: give one of them.");
        });
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp preview dev", "the resources of the dev stack as a tree"),
        ("erp preview production --set images.default=1.4.2", "the same with another setting"),
        ("erp preview dev --platform rust-erp", "another platform"),
        ("erp preview staging --against production", "what production has otherwise"),
        ("erp preview --against main --markdown", "a comment for a pull request, for all stacks"),
        ("erp preview dev --against HEAD --json", "what changes, for a script"),
        ("erp preview staging production --json", "two plans as one JSON array"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var named = StackArgument.Named(arguments, _stacks, files);
        var configurations = Project.Load(files, named, _settings.Of(arguments));
        var plans = await Working.OnAsync($"Planning {string.Join(", ", named)}", () => CheckedPlans.OfAsync(configurations));

        if (arguments.GetValue(_against) is { } against) await WriteDifferences(arguments, new Baseline(files, against), configurations, plans);
        else if (arguments.GetValue(_markdown)) await WriteDifferences(arguments, Baseline.LastCommit(files), configurations, plans);
        else if (arguments.GetValue(_json)) WriteJson(plans);
        else WriteTrees(arguments, configurations, plans);
        return CheckedPlans.ExitCodeOf(plans);
    }

    private static void WriteJson(ImmutableArray<Plan> plans)
    {
        using var output = Console.OpenStandardOutput();
        PlanJson.Write(output, plans);
    }

    // Held against nothing, all of a plan is new.
    private async Task WriteDifferences(ParseResult arguments, Baseline? baseline, ImmutableArray<StackConfiguration> configurations, ImmutableArray<Plan> plans)
    {
        var before = baseline is null
            ? [.. plans.Select(_ => (Plan?)null)]
            : await Working.OnAsync($"Planning what {baseline.Name} is", () => baseline.OfAsync(configurations));
        var differences = plans.Zip(before, (now, then) => PlanDiffer.Compare(then ?? now with { Resources = [] }, now)).ToList();
        if (baseline is null || arguments.GetValue(_markdown))
        {
            var onlyHere = string.Concat(_settings.Given(arguments).Select(o => $" {o} is not applied to that."));
            Console.Out.Write(MarkdownComment.Write(plans[0].Platform, baseline?.Name, differences, [.. plans.SelectMany(p => p.Findings.Select(f => (p.Stack, f)))], onlyHere));
            return;
        }
        if (arguments.GetValue(_json))
        {
            JsonNode[] documents = [.. plans.Zip(differences, (plan, difference) => DifferencesJson.Of(baseline.Name, difference, plan.Findings))];
            Console.Out.Write(JsonText.Of(documents is [var only] ? only : new JsonArray(documents)));
            return;
        }
        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        foreach (var (plan, then, difference) in plans.Zip(before, differences))
        {
            DiffText.Write(terminal, difference, Heading(arguments, baseline, plan, then), arguments.GetValue(GlobalOptions.Verbose));
            FindingsText.Write(terminal, plan.Findings, arguments.GetValue(GlobalOptions.Verbose));
        }
    }

    private string Heading(ParseResult arguments, Baseline baseline, Plan now, Plan? then)
    {
        var notes = _settings.Given(arguments).Select(o => $"{o} applies to {now.Stack} only");
        if (then is null) notes = notes.Prepend($"it has no {now.Stack}");
        return string.Join("; ", notes) is { Length: > 0 } text ? $"{baseline.Name} ({text})" : baseline.Name;
    }

    private static void WriteTrees(ParseResult arguments, ImmutableArray<StackConfiguration> configurations, ImmutableArray<Plan> plans)
    {
        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        foreach (var (configuration, plan) in configurations.Zip(plans))
        {
            if (plan != plans[0]) terminal.Line("");
            PreviewText.Write(terminal, plan, ExampleAccount.IsIn(configuration) ? [ExampleAccount.Note] : [], arguments.GetValue(GlobalOptions.Verbose));
        }
    }
}

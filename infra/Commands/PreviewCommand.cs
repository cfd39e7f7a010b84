using System.CommandLine;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary><c>erp preview</c>: what a stack asks for.</summary>
internal sealed class PreviewCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _stacks = new("STACK") { Description = "The stacks to preview; all of them when none is named", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "Print the plan as JSON" };

    private readonly SettingOptions _settings = new();

    public PreviewCommand() : base("preview", "Show what a stack would create: no account, cluster or network needed")
    {
        Arguments.Add(_stacks);
        Options.Add(_json);
        _settings.AddTo(this);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp preview dev", "the resources of the dev stack as a tree"),
        ("erp preview dev --platform rust-erp --set owner=me", "another platform, another setting"),
        ("erp preview staging production --json", "two plans as one JSON array"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var named = arguments.GetValue(_stacks) is { Length: > 0 } some ? some : [.. files.Stacks];
        var configurations = named.Distinct().Select(stack => Project.Load(files, stack, _settings.Of(arguments))).ToList();
        var plans = await CheckedPlans.OfAsync(configurations);

        if (arguments.GetValue(_json))
        {
            using var output = Console.OpenStandardOutput();
            PlanJson.Write(output, plans);
        }
        else
        {
            var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
            foreach (var plan in plans)
            {
                if (plan != plans[0]) terminal.Line("");
                PlanTree.Write(terminal, plan);
                FindingsText.Write(terminal, plan.Findings, arguments.GetValue(GlobalOptions.Verbose));
            }
        }
        return plans.Any(p => p.Findings.Any(f => f.Severity == Severity.Error)) ? ExitCode.Findings : ExitCode.Fine;
    }
}

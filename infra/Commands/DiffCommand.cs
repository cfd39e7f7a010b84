using System.CommandLine;
using Erp.Infra.Diffing;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary><c>erp diff</c>: what one environment has otherwise than another.</summary>
internal sealed class DiffCommand : Command, IHasExamples
{
    private readonly Argument<string> _from = StackArgument.One("STACK_A", "The stack to start from");
    private readonly Argument<string> _to = StackArgument.One("STACK_B", "The stack to come to");
    private readonly SettingOptions _settings = new();
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "End with 1 when there is a difference" };

    public DiffCommand() : base("diff", "Show what differs between two environments")
    {
        Arguments.Add(_from);
        Arguments.Add(_to);
        _settings.AddTo(this);
        Options.Add(_exitCode);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp diff staging production", "what production has that staging does not, and otherwise"),
        ("erp diff dev test --exit-code", "the same, for a script"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var (from, to) = (arguments.GetValue(_from)!, arguments.GetValue(_to)!);
        var plans = await CheckedPlans.OfAsync(Project.Load(files, [from, to], _settings.Of(arguments)));
        var difference = PlanDiffer.Compare(plans[0], plans[1]);
        DiffText.Write(Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor)), difference, from);
        return arguments.GetValue(_exitCode) && !difference.Changes.IsEmpty ? ExitCode.Findings : ExitCode.Fine;
    }
}

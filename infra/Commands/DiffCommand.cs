using System.CommandLine;
using Erp.Infra.Diffing.Declared;
using Erp.Infra.Rendering;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp diff</c>: what one environment has otherwise than another, and whether anybody says that it should.</summary>
internal sealed class DiffCommand : Command, IHasExamples
{
    private readonly Argument<string> _from = StackArgument.One("STACK_A", "The stack to start from");
    private readonly Argument<string> _to = StackArgument.One("STACK_B", "The stack to come to");
    private readonly SettingOptions _settings = new();
    private readonly Option<bool> _undeclared = new("--undeclared") { Description = "Show only what neither a profile nor a stack's file declares" };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "End with 1 when what is shown is not nothing" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the differences as JSON" };

    public DiffCommand() : base("diff", "Show what differs between two environments, and who declares it")
    {
        Arguments.Add(_from);
        Arguments.Add(_to);
        _settings.AddTo(this);
        Options.Add(_undeclared);
        Options.Add(_exitCode);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp diff staging production", "what production has otherwise, and which profile property or setting says so"),
        ("erp diff staging production --undeclared", "the surprises: what nobody declares"),
        ("erp diff dev test --exit-code --json", "for a script"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var (from, to) = (arguments.GetValue(_from)!, arguments.GetValue(_to)!);
        var configurations = Project.Load(files, from == to ? [from] : [from, to], _settings.Of(arguments));
        var all = await Working.OnAsync($"Comparing {from} and {to}", () => CompareAsync(configurations[0], configurations[^1]));
        var shown = arguments.GetValue(_undeclared) ? all.Where(d => d.Standing == Standing.Undeclared).ToList() : all;

        if (arguments.GetValue(_json)) Console.Out.Write(JsonText.Of(DifferencesJson.Of(from, to, shown)));
        else DifferencesText.Write(Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor)), from, to, all, shown, arguments.GetValue(GlobalOptions.Verbose));
        return arguments.GetValue(_exitCode) && shown.Count > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static async Task<IReadOnlyList<Difference>> CompareAsync(StackConfiguration from, StackConfiguration to)
    {
        var plans = await CheckedPlans.OfAsync([from, to]);
        return await Difference.BetweenAsync(from, to, plans[0], plans[1]);
    }
}

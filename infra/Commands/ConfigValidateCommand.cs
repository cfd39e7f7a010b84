using System.CommandLine;
using System.Text.Json.Nodes;
using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary><c>erp config validate</c>: every mistake in the stacks' files, at once.</summary>
internal sealed class ConfigValidateCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _stacks = StackArgument.Several("The stacks to check; all of them when none is named");
    private readonly SettingOptions _settings = new();
    private readonly Option<bool> _json = new("--json") { Description = "Print an array with what was found in each stack" };

    public ConfigValidateCommand() : base("validate", "Check the stacks' files: every mistake at once, with file, line and key")
    {
        Arguments.Add(_stacks);
        _settings.AddTo(this);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp config validate", "all stacks of the project"),
        ("erp config validate production --set images.default=1.4.2", "one, with another setting"),
        ("erp config validate --json", "for a machine"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var checks = new List<StackCheck>();
        foreach (var stack in StackArgument.Named(arguments, _stacks, files)) checks.Add(await StackCheck.OfAsync(files, stack, _settings.Of(arguments)));

        if (arguments.GetValue(_json)) Console.Out.Write(JsonText.Of(new JsonArray([.. checks.Select(c => c.ToJson())])));
        else Write(checks);
        return checks.All(c => c.IsValid) ? ExitCode.Fine : ExitCode.Usage;
    }

    private static void Write(IReadOnlyCollection<StackCheck> checks)
    {
        foreach (var check in checks.Where(c => c.IsValid)) Console.Out.WriteLine($"{check.File}: valid, {check.InWords}");
        // What is wrong with an option or the project's own file is so for every stack, and said once.
        foreach (var line in checks.SelectMany(c => c.Lines).Distinct()) Console.Error.WriteLine(line);
    }
}

using System.CommandLine;
using System.Text.Json.Nodes;
using Erp.Infra.Checks;
using Erp.Infra.Rendering;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp explain</c>: what a rule wants, what a setting is for, what follows from a service.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Argument<string> _what = new("SERVICE|RULE|KEY") { Description = "A service's name, a rule's id, or a setting's path", HelpName = "SERVICE|RULE|KEY" };
    private readonly Option<string> _stack = StackArgument.Option("The stack whose service or setting is explained", usual: "dev");
    private readonly Option<bool> _json = new("--json") { Description = "Print it as JSON" };
    private readonly SettingOptions _settings = new();

    public ExplainCommand() : base("explain", "Say what something is, and what follows from it")
    {
        _what.CompletionSources.Add(Completions.Services);
        _what.CompletionSources.Add(Completions.Rules);
        _what.CompletionSources.Add(Completions.Settings);
        Arguments.Add(_what);
        Options.Add(_stack);
        Options.Add(_json);
        _settings.AddTo(this);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp explain gateway-service --stack production", "a service, what follows from it, and the commands to operate it"),
        ("erp explain ERP021", "the page of a rule"),
        ("erp explain images.versions", "a setting, what it may be, and what it is in a stack"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var what = arguments.GetValue(_what)!;
        var overrides = _settings.Of(arguments);
        StackConfiguration Configured() => Project.Load(Project.Find(arguments.GetValue(GlobalOptions.Directory)), arguments.GetValue(_stack)!, overrides);
        if (RulePages.Find(what) is not { } page)
        {
            Write(await ExplanationOfAsync(what, Configured(), overrides), arguments);
            return ExitCode.Fine;
        }
        // A rule is the same everywhere and needs no project; but what is named all the same has to be there.
        if (arguments.GetResult(_stack) is { Implicit: false } || overrides.Count > 0) Configured();
        WritePage(what.ToUpperInvariant(), page, arguments);
        return ExitCode.Fine;
    }

    private static async Task<Explanation> ExplanationOfAsync(string what, StackConfiguration configuration, IReadOnlyList<Override> overrides)
    {
        if (SettingPath.Find(what) is { } setting) return SettingExplanation.Of(setting, configuration);
        var blueprint = new Blueprint(configuration);
        if (!blueprint.Topology.Contains(what)) throw Unknown(what, blueprint);
        var plan = await Working.OnAsync($"Planning {configuration.Stack}", async () => (await CheckedPlans.OfAsync([configuration]))[0]);
        return ServiceExplanation.Of(what, blueprint, plan, overrides);
    }

    private void Write(Explanation explanation, ParseResult arguments)
    {
        if (arguments.GetValue(_json)) Console.Out.Write(JsonText.Of(explanation.ToJson()));
        else explanation.Write(Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor)));
    }

    // In a pipe it stays what it is, for whatever reads Markdown.
    private void WritePage(string rule, string page, ParseResult arguments)
    {
        var terminal = Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor));
        if (arguments.GetValue(_json)) Console.Out.Write(JsonText.Of(new JsonObject { ["rule"] = rule, ["page"] = page }));
        else if (Console.IsOutputRedirected) Console.Out.Write(page);
        else MarkdownText.Write(terminal, page);
    }

    private static UsageException Unknown(string what, Blueprint blueprint)
    {
        if (OtherPlatform.WithService(what) is { } other)
            return new($"'{what}' is a service of {other}, and {blueprint.Configuration.Stack} runs {blueprint.Platform.Name}: add --platform {other}");
        string[] services = [.. blueprint.Topology.Services.Select(s => s.Name)];
        var near = Nearest.To(what, [.. services, .. SettingPath.All.Select(s => s.Path), .. RulePages.Ids]);
        return new($"There is no rule, setting or service '{what}'" + (near is not null
            ? $"; did you mean '{near}'?"
            : $" in {blueprint.Configuration.Stack}; services: {string.Join(", ", services)}. Settings are listed by: erp config schema"));
    }
}

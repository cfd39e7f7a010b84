using System.CommandLine;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>The options that change a stack's settings for one run: <c>--set</c> and <c>--platform</c>.</summary>
internal sealed class SettingOptions
{
    public const string PlatformKey = "platform";

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Use another setting for this run; may be given several times",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _platform = new("--platform") { Description = "Use another platform for this run", HelpName = "NAME" };

    public SettingOptions()
    {
        _platform.CompletionSources.Add(Completions.Platforms);
        _set.CompletionSources.Add(Completions.Assignments);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_platform);
        command.Options.Add(_set);
    }

    /// <summary>Those of the options that were given, by their names: what was given may be a secret.</summary>
    public IEnumerable<string> Given(ParseResult arguments) => ((Option[])[_platform, _set]).Where(o => arguments.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    public IReadOnlyList<Override> Of(ParseResult arguments)
    {
        var overrides = (arguments.GetValue(_set) ?? []).Select(text =>
            Override.Parse(text) ?? throw new UsageException($"--set {text}: write it as KEY=VALUE, e.g. --set owner=finance-team")).ToList();
        if (arguments.GetValue(_platform) is { } platform) overrides.Insert(0, new(PlatformKey, platform) { Option = "--platform" });
        return overrides;
    }
}

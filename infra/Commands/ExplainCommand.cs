using System.CommandLine;
using System.Reflection;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary><c>erp explain</c>: what a rule wants, what a setting is for, what follows from a service.</summary>
internal sealed class ExplainCommand : Command, IHasExamples
{
    private readonly Argument<string> _what = new("RULE|KEY|SERVICE") { Description = "A rule's id, a setting's path, or a service's name" };
    private readonly Option<string> _stack = new("--stack", "-s") { Description = "The stack whose service is explained", DefaultValueFactory = _ => "dev", HelpName = "STACK" };
    private readonly SettingOptions _settings = new();

    public ExplainCommand() : base("explain", "Say what something is, and what follows from it")
    {
        Arguments.Add(_what);
        Options.Add(_stack);
        _settings.AddTo(this);
        SetAction(RunAsync);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp explain ERP021", "the page of a rule"),
        ("erp explain images.versions", "a setting, and what it may be"),
        ("erp explain gateway-service --stack production", "a service, what follows from it, and the commands to operate it"),
    ];

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var what = arguments.GetValue(_what)!;
        if (RulePages.Find(what) is { } page)
        {
            Console.Out.Write(page);
            return ExitCode.Fine;
        }
        if (Setting(what) is { } setting)
        {
            foreach (var line in setting) Console.Out.WriteLine(line);
            return ExitCode.Fine;
        }

        var configuration = Project.Load(Project.Find(arguments.GetValue(GlobalOptions.Directory)), arguments.GetValue(_stack)!, _settings.Of(arguments));
        var blueprint = new Blueprint(configuration);
        if (!blueprint.Topology.Contains(what)) throw Unknown(what, blueprint);
        var plan = (await CheckedPlans.OfAsync([configuration]))[0];
        foreach (var line in ServiceExplanation.Of(what, blueprint, plan)) Console.Out.WriteLine(line);
        return ExitCode.Fine;
    }

    private static IEnumerable<string>? Setting(string path)
    {
        var type = typeof(ErpSettings);
        PropertyInfo? property = null;
        foreach (var step in path.Split('.'))
        {
            if (!SettingsBinder.KeysOf(type).TryGetValue(step, out property)) return null;
            type = SettingsBinder.ValueTypeOf(property.PropertyType);
        }
        return
        [
            $"{ErpSettings.Project}:{path}",
            $"  {property!.GetCustomAttribute<SettingAttribute>()!.Description}",
            $"  allowed: {SettingsBinder.Allowed(property!, type)}",
            $"  set it:  pulumi config set --path '{ErpSettings.Project}:{path}' VALUE, or in Pulumi.<stack>.yaml",
            .. SettingsBinder.KeysOf(type) is { Count: > 0 } keys ? ["  keys:", .. keys.Select(k => $"    {k.Key}  {k.Value.GetCustomAttribute<SettingAttribute>()!.Description}")] : Array.Empty<string>(),
        ];
    }

    private static UsageException Unknown(string what, Blueprint blueprint)
    {
        string[] names = [.. blueprint.Topology.Services.Select(s => s.Name), .. SettingsBinder.KeysOf(typeof(ErpSettings)).Keys, .. RulePages.Ids];
        return new($"There is no rule, setting or service '{what}'" + (Nearest.To(what, names) is { } near ? $"; did you mean '{near}'?" : $"; services: {string.Join(", ", blueprint.Topology.Services.Select(s => s.Name))}"));
    }
}

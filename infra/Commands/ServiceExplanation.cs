using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>A service in words: its declaration, the objects that follow, and the commands that an operator needs, names filled in.</summary>
internal static class ServiceExplanation
{
    /// <param name="name">The service.</param>
    /// <param name="blueprint">The stack it is in.</param>
    /// <param name="plan">The stack's plan.</param>
    /// <param name="overrides">What is set otherwise than in the stack's file, which the commands go by.</param>
    public static Explanation Of(string name, Blueprint blueprint, Plan plan, IEnumerable<Override> overrides)
    {
        var spec = blueprint.Topology[name];
        var component = plan.Resources.Single(r => r.Name == name && r.Type == "erp:components:ErpService").Urn;
        return new($"{name} in {blueprint.Configuration.Stack}",
        [
            new("declaration", "What it is:", IsMap: true,
            [
                ("declared", blueprint.Platform.SourceOf(name)),
                ("namespace", blueprint.Context.ApplicationNamespace),
                ("image", $"{blueprint.Images.Of(spec.Image ?? spec.Name)}"),
                ("scale", spec.Scale.IsAutomatic ? $"{spec.Scale.Min} to {spec.Scale.Max} pods" : $"{spec.Scale.Min} pod{(spec.Scale.Min == 1 ? "" : "s")}"),
                ("ports", Listed(spec.Ports.Select(p => $"{p.Name} {p.Number}"))),
                ("uses", Listed(spec.Uses.Select(u => u.Target))),
                ("callers", Listed(blueprint.Topology.CallersOf(name).Select(c => c.Service))),
                ("routes", Listed(spec.Routes.Select(r => $"https://{blueprint.Host(r.Host)}{r.Path}"))),
            ]),
            new("objects", "What follows from it:", IsMap: false, [.. plan.Resources.Where(r => r.Parent == component).Select(r => (Kind(r), r.Name))]),
            new("first", $"First, where {StackFiles.FileOf(blueprint.Configuration.Stack)} says otherwise:", IsMap: false, [.. overrides.Select(o => ("set it", InFile(o, blueprint)))]),
            new("commands", "To operate it:", IsMap: false, [.. OperatorCommands.Of(spec, blueprint, plan, component)]),
        ]);
    }

    // What was given may be a secret, or a map, which Pulumi's command line cannot write: only the place is named then.
    private static string InFile(Override given, Blueprint blueprint) => given.Path == SettingOptions.PlatformKey
        ? $"pulumi config set --stack {blueprint.Configuration.Stack} {ErpSettings.Project}:{given.Path} {given.Value}"
        : $"{ErpSettings.Project}:{given.Path} in {StackFiles.FileOf(blueprint.Configuration.Stack)}, as --set has it";

    private static string Kind(PlannedResource resource) => resource.Type[(resource.Type.LastIndexOf(':') + 1)..];

    private static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Distinct()) is { Length: > 0 } list ? list : "-";
}

namespace Erp.Components;

/// <summary>What the chosen engine cannot carry is refused, never dropped.</summary>
internal static class EngineChecks
{
    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        var asked = args.Hosts.SelectMany(EdgeSettings.Of).Concat(args.Routes.SelectMany(EdgeSettings.Of));
        foreach (var (setting, path) in asked.Where(a => !args.Engine.Carries.Contains(a.Setting)))
            yield return new(path, $"The engine '{args.Engine.Name}' cannot carry {setting}.", Fix(setting));
        foreach (var problem in args.Engine.Problems(args)) yield return problem;
    }

    private static string Fix(EdgeSetting setting)
    {
        var able = EdgeEngine.Carrying(setting).Select(e => $"'{e}'").ToArray();
        return able.Length == 0 ? "No engine can: remove the setting." : $"Remove the setting, or use {string.Join(" or ", able)}.";
    }
}

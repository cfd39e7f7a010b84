using System.Reflection;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;
using Erp.Stacks.Profiles;
using Erp.Stacks.Rollouts;

namespace Erp.Stacks.Parts;

/// <summary>What a service could not be as its settings and the environment together have it.</summary>
internal static class ServiceRefusals
{
    public static IEnumerable<ConfigProblem> Of(StackConfiguration configuration, Platform platform, MapNode own, IReadOnlyCollection<ConfigProblem> found)
    {
        var profile = configuration.Profile ?? EnvironmentProfile.Of(configuration.Tier);
        return
        [
            .. from spec in platform.Services
               where configuration.Settings.Services.ContainsKey(spec.Name) && !found.Any(f => f.Concerns(At(spec.Name)))
               from problem in Of(spec, configuration.Settings.Services[spec.Name], profile, own)
               select problem,
        ];
    }

    private static IEnumerable<ConfigProblem> Of(ServiceSpec spec, ServiceOverride set, EnvironmentProfile profile, MapNode own)
    {
        var range = Range(spec.Name, set, profile.Fit(spec.Scale), own);
        if (range is not null) yield return range;
        foreach (var problem in OtherStrategies(spec.Name, set.Rollout.Strategy, own)) yield return problem;
        foreach (var problem in ServiceCheck.Problems(Sizing.Of(spec, profile, range is null ? set : set with { Min = null, Max = null }), RolloutOf.Settings(set.Rollout)))
            if (KeyOf(problem.Path, spec.Name, own) is { } key) yield return ConfigProblem.Refused(ConfigRule.ImpossibleService, own, key, problem);
    }

    // Each end is held against what the other will be, whoever says so.
    private static ConfigProblem? Range(string service, ServiceOverride set, Scale scale, MapNode own)
    {
        var (min, max) = (set.Min ?? scale.Min, set.Max ?? scale.Max);
        if (min <= max) return null;
        var (key, allowed) = (set.Min, set.Max) switch
        {
            (_, null) => ("min", $"{max} or less, for the service's max is {max}; set max too"),
            (null, _) => ("max", $"{min} or more, for the service's min is {min}; set min too"),
            _ => ("max", $"{min} or more, for min is {min}"),
        };
        var path = $"{At(service)}.{key}";
        return ConfigProblem.Wrong(ConfigRule.MaxBelowMin, own.Find(path)!, path, allowed) with { Location = own.Place(path) };
    }

    private static IEnumerable<ConfigProblem> OtherStrategies(string service, RolloutStrategy strategy, MapNode own) =>
        from key in SettingsBinder.KeysOf(typeof(RolloutSettings))
        let path = $"{At(service)}.rollout.{key.Key}"
        where key.Value.GetCustomAttribute<OnlyAttribute>() is { } only && only.Strategy != strategy && own.Has(path)
        select new ConfigProblem(ConfigRule.OtherStrategy, own.Place(path), path,
            $"does nothing with the strategy '{SettingsBinder.ChoiceOf(strategy)}'; remove it, or set strategy: {SettingsBinder.ChoiceOf(key.Value.GetCustomAttribute<OnlyAttribute>()!.Strategy)}");

    // Null for what comes from the service's declaration.
    private static string? KeyOf(string path, string service, MapNode own)
    {
        return path[(service.Length + 1)..] switch
        {
            "resources.cpu" => Said("cpuRequest", "cpuLimit"),
            "resources.memory" => Said("memoryRequest", "memoryLimit"),
            "scale" => Said("max", "min"),
            "rollout.marks" => Said("rollout.header", "rollout.cookie"),
            var rest when rest.StartsWith("rollout", StringComparison.Ordinal) => $"{At(service)}.{rest}",
            _ => null,
        };

        string? Said(params string[] keys) => keys.Select(k => $"{At(service)}.{k}").FirstOrDefault(own.Has);
    }

    private static string At(string service) => $"services.{service}";
}

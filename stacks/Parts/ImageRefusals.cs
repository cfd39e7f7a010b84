using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Stacks.Parts;

/// <summary>Versions that are well written and yet no versions, wherever one may be set.</summary>
internal static class ImageRefusals
{
    public static IEnumerable<ConfigProblem> Of(ErpSettings settings, Platform platform, MapNode own) =>
    [
        .. from version in Versions(settings, platform).Distinct()
           from problem in ImageCatalog.Problems(version.Key, version.Version)
           select ConfigProblem.Refused(ConfigRule.ImpossibleImage, own, version.Key, problem),
    ];

    private static IEnumerable<(string Key, string Version)> Versions(ErpSettings settings, Platform platform)
    {
        yield return ("images.default", settings.Images.Default);
        foreach (var image in settings.Images.Versions) yield return ($"images.versions.{image.Key}", image.Value);
        foreach (var service in platform.Services.Where(s => settings.Services.ContainsKey(s.Name)))
        {
            var (rollout, at) = (settings.Services[service.Name].Rollout, $"services.{service.Name}.rollout");
            foreach (var (key, version) in new[] { ("blue", rollout.Blue), ("green", rollout.Green), ("version", rollout.Version) })
                if (version is not null) yield return ($"{at}.{key}", version);
        }
    }
}

using Erp.Stacks.Parts;
using Erp.Stacks.Platforms;

namespace Erp.Stacks.Configuration;

/// <summary>Names that the platform must have.</summary>
internal static class PlatformNames
{
    public static IEnumerable<ConfigProblem> Check(ErpSettings settings, MapNode own)
    {
        if (settings.Services.IsEmpty && settings.Images.Versions.IsEmpty && settings.Data.Rotations.IsEmpty) return [];
        // Another platform for one run does not make mistakes of what the file says about its own.
        var overridden = own.Entries.Any(e => e is { Key: "platform", Location.Line: 0 });
        var platforms = (overridden ? Enum.GetValues<PlatformName>() : [settings.Platform]).Select(PlatformCatalog.Of).ToList();
        var services = platforms.SelectMany(p => p.Services).ToList();
        return
        [
            .. Unknown(ConfigRule.UnknownService, "service", ["services"], services.Select(s => s.Name)),
            .. Unknown(ConfigRule.UnknownImage, "image", ["images", "versions"], services.Select(s => s.Image ?? s.Name)),
            .. Unknown(ConfigRule.UnknownLogin, "login", ["data", "rotations"], platforms.SelectMany(DataPart.LoginsOf)),
        ];

        IEnumerable<ConfigProblem> Unknown(ConfigRule rule, string what, string[] path, IEnumerable<string> names)
        {
            var known = names.ToHashSet(StringComparer.Ordinal);
            return
            [
                .. from entry in EntriesAt(own, path)
                   where !known.Contains(entry.Key)
                   select ConfigProblem.Unknown(rule, entry.Location, string.Join('.', [.. path, entry.Key]), $"the platform has no such {what}", entry.Key, [.. known.Order(StringComparer.Ordinal)]),
            ];
        }
    }

    private static IEnumerable<MapEntry> EntriesAt(MapNode map, string[] path) => path.Aggregate((MapNode?)map, (m, key) => m?[key] as MapNode)?.Entries ?? [];
}

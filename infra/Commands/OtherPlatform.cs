using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Infra.Commands;

/// <summary>The platform that somebody means who names what this one does not have.</summary>
internal static class OtherPlatform
{
    public static string? WithService(string name) => With(p => p.Services.Any(s => s.Name == name));

    public static string? WithDatabase(string name) => With(p => p.Services.SelectMany(s => s.Uses.OfType<DatabaseUse>()).Any(d => d.Name == name));

    private static string? With(Func<Platform, bool> has) => Enum.GetValues<PlatformName>().Select(PlatformCatalog.Of).FirstOrDefault(has)?.Name;
}

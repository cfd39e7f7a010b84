using Erp.Components;
using Erp.Stacks.Configuration;

namespace Erp.Stacks;

/// <summary>Turns a configuration into what the components know about where they stand.</summary>
public static class Contexts
{
    private const string InfraNamespace = "erp-infra";

    public static PlatformContext Of(StackConfiguration configuration) => new()
    {
        Tier = configuration.Tier,
        Platform = Binder.ChoicesOf(typeof(PlatformName)).Single(c => c.Value.Equals(configuration.Settings.Platform)).Key,
        Owner = configuration.Settings.Owner,
        ApplicationNamespace = NamespaceOf(configuration.Settings.Platform, configuration.Tier),
        InfraNamespace = InfraNamespace,
    };

    private static string NamespaceOf(PlatformName platform, EnvironmentTier tier) => platform switch
    {
        PlatformName.AiPlatform => "ai-platform",
        _ => tier == EnvironmentTier.Production ? "erp-prod" : $"erp-{tier.ToString().ToLowerInvariant()}",
    };
}

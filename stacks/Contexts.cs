using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Stacks;

/// <summary>Turns a configuration into what the components know about where they stand.</summary>
public static class Contexts
{
    private const string InfraNamespace = "erp-infra";

    public static PlatformContext Of(StackConfiguration configuration) => Of(configuration, PlatformCatalog.Of(configuration.Settings.Platform));

    public static PlatformContext Of(StackConfiguration configuration, Platform platform) => new()
    {
        Tier = configuration.Tier,
        Protection = configuration.Profile.Protection,
        ApplicationEnvironment = configuration.Profile.ApplicationEnvironment,
        Platform = platform.Name,
        Owner = configuration.Settings.Owner,
        ApplicationNamespace = platform.NamespaceIn(configuration.Tier),
        InfraNamespace = InfraNamespace,
    };
}

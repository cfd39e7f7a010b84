using Erp.Stacks.Configuration;

namespace Erp.Stacks.Platforms;

/// <summary>The platforms that ship with the program.</summary>
public static class PlatformCatalog
{
    public static Platform Of(PlatformName name) => name switch
    {
        PlatformName.ErpSystem => new ErpSystem.ErpSystemPlatform(),
        PlatformName.RustErp => new RustErp.RustErpPlatform(),
        PlatformName.AiPlatform => new AiPlatform.AiPlatformPlatform(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such platform."),
    };
}

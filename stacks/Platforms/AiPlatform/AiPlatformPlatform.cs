using Erp.Components;

namespace Erp.Stacks.Platforms.AiPlatform;

/// <summary>The AI platform: a page, an API that keeps files, PostgreSQL and Redis.</summary>
internal sealed class AiPlatformPlatform : Platform
{
    public override string Name => "ai-platform";
    public override Offers Offers => Offers.Postgres | Offers.Redis | Offers.Telemetry;
    public override ISettingsDialect Dialect { get; } = new AiDialect();

    public override string NamespaceIn(EnvironmentTier tier) => Name;

    protected override IEnumerable<IServiceDeclaration> Declarations() => Find<IAiPlatformService>();
}

internal interface IAiPlatformService : IServiceDeclaration;

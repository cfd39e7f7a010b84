using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>The .NET ERP: eight services that talk through Dapr on Redis, and keep their data in PostgreSQL.</summary>
internal sealed class ErpSystemPlatform : Platform
{
    public override string Name => "erp-system";
    public override Offers Offers => Offers.Postgres | Offers.Redis | Offers.Telemetry;
    public override ISettingsDialect Dialect { get; } = new DotNetDialect();
    public override HttpDialect HttpMetrics => HttpDialect.OpenTelemetry;
    public override DaprBroker? PubSub => DaprBroker.Redis;

    protected override IEnumerable<IServiceDeclaration> Declarations() => Find<IErpSystemService>();
}

internal interface IErpSystemService : IServiceDeclaration;

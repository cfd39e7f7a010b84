using Erp.Components;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>The Rust ERP: services with HTTP, gRPC and metrics, on PostgreSQL, Redis and Kafka.</summary>
internal sealed class RustErpPlatform : Platform
{
    public override string Name => "rust-erp";
    public override Offers Offers => Offers.Postgres | Offers.Redis | Offers.Kafka | Offers.Telemetry;
    public override string PageHost => "erp";
    public override ISettingsDialect Dialect { get; } = new RustDialect();

    public override DatabaseSpec CommonDatabase { get; } = new("erp_prod", "erp_user");

    protected override IEnumerable<IServiceDeclaration> Declarations() => Find<IRustErpService>();
}

internal interface IRustErpService : IServiceDeclaration;

using Erp.Components;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>Ledgers and postings; tells the others by topic.</summary>
internal sealed class Financial : IRustErpService
{
    public ServiceSpec Declare() => RustService.Named("financial-service") with
    {
        Uses = [Use.Database("financial_db"), Use.Cache(), Use.Topic("financial.transaction.posted", partitions: 6), Use.Telemetry],
        Routes = [new("api.erp", "/financial")],
        Tuning = new(new("250m", "256Mi"), new("4000m", "4Gi")),
        Slos = [new("availability", 99.9), new("latency", 99, TimeSpan.FromSeconds(1))],
    };
}

using Erp.Components;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>Orders; posts to the ledgers by gRPC.</summary>
internal sealed class Sales : IRustErpService
{
    public ServiceSpec Declare() => RustService.Named("sales-service") with
    {
        Uses = [Use.Database("sales_db"), Use.Cache(), Use.Service("financial-service", Port.GrpcName), Use.Telemetry],
        Routes = [new("api.erp", "/sales")],
    };
}

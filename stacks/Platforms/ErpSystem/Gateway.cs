using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>The way in: checks who calls, and passes on to the service that answers.</summary>
internal sealed class Gateway : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.Named("gateway") with
    {
        Uses =
        [
            Use.Service("finance-service"), Use.Service("inventory-service"), Use.Service("sales-service"), Use.Service("procurement-service"),
            Use.Service("production-service"), Use.Service("identity-service"), Use.Service("reporting-service"), Use.Cache(), Use.Telemetry,
        ],
        Exposure = Exposure.LoadBalancer,
        Routes = [new("erp", "/")],
        Scale = Scale.Between(2, 6).Cpu(70).Memory(80),
        Slos = [new("availability", 99.9), new("latency", 99, TimeSpan.FromSeconds(1))],
    };
}

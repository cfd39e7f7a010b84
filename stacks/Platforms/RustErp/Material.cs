using Erp.Components;

namespace Erp.Stacks.Platforms.RustErp;

/// <summary>Materials and stock.</summary>
internal sealed class Material : IRustErpService
{
    public ServiceSpec Declare() => RustService.Named("material-service") with
    {
        Uses = [Use.Database("material_db"), Use.Cache(), Use.Telemetry],
    };
}

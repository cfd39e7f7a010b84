using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Dashboards and reports over all that the others publish.</summary>
internal sealed class Reporting : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("reporting") with
    {
        Routes = [new("erp", "/api/dashboard"), new("erp", "/api/reports")],
        Scale = Scale.Between(2, 6).Cpu(70).Memory(80),
    };
}

using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Work orders and bills of materials.</summary>
internal sealed class Production : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("production");
}

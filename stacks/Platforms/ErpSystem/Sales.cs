using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Orders from offer to delivery.</summary>
internal sealed class Sales : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("sales");
}

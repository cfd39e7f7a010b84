using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Stock and its movements.</summary>
internal sealed class Inventory : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("inventory");
}

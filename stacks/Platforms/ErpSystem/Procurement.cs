using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>What is bought, from whom, at what price.</summary>
internal sealed class Procurement : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("procurement");
}

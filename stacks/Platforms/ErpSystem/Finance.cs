using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Ledgers, invoices, payments.</summary>
internal sealed class Finance : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("finance");
}

using Erp.Components;

namespace Erp.Stacks.Platforms.ErpSystem;

/// <summary>Users, roles and the tokens that prove them.</summary>
internal sealed class Identity : IErpSystemService
{
    public ServiceSpec Declare() => DotNetService.WithDatabase("identity");
}

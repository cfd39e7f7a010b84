using Erp.Stacks;
using Pulumi;

namespace Erp.Infra;

/// <summary>The program as Pulumi starts it: <c>pulumi preview</c> and <c>pulumi up</c>.</summary>
internal static class Engine
{
    public static bool IsPresent => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"));

    public static Task<int> DeployAsync() => Deployment.RunAsync<ErpStack>(new CheckedStacks());
}

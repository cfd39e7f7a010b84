using System.Collections.Immutable;
using Erp.Components;
using Pulumi;

namespace Erp.Tests.Components.ErpServices;

internal static class Refused
{
    /// <summary>Everything that is wrong with a platform.</summary>
    public static async Task<ImmutableArray<ArgumentProblem>> Problems(SmallPlatform platform)
    {
        InvalidArgumentsException? refused = null;
        await TestStack.PlanAsync(() => refused = Record.Exception(platform.Create) as InvalidArgumentsException);
        return Assert.IsType<InvalidArgumentsException>(refused).Problems;
    }
}

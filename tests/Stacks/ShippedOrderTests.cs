using Erp.Infra.Checks;
using Erp.Infra.Planning;

namespace Erp.Tests.Stacks;

/// <summary>What ships keeps its own rules: each environment for itself, and the stronger beside the weaker.</summary>
public sealed class ShippedOrderTests
{
    public static TheoryData<string> Platforms => new(ShippedStacks.Platforms);

    [Theory, MemberData(nameof(Platforms))]
    public async Task Nothing_is_refused_nor_warned_of(string platform)
    {
        var checker = Checker.OfToday;
        var plans = await Task.WhenAll(ShippedStacks.Stacks.Select(stack => ShippedStacks.PlanAsync(platform, stack)));

        var findings = plans.SelectMany(p => checker.Check(p)).Concat(checker.CheckOrder(plans));

        Assert.Empty(findings.Select(f => $"{f.Severity} {f.Rule} {f.Urn} {f.Path}: {f.Message}"));
    }
}

using Erp.Infra.Diffing.Declared;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Diffing;

/// <summary>Environments differ where a profile or a stack's file says so, or in their names, and nowhere else.</summary>
public sealed class DeclaredDifferenceTests
{
    public static TheoryData<string, string, string> Neighbours()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var platform in ShippedStacks.Platforms)
            foreach (var (weaker, stronger) in ShippedStacks.Stacks.Zip(ShippedStacks.Stacks.Skip(1))) pairs.Add(platform, weaker, stronger);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Neighbours))]
    public async Task Neighbours_differ_in_nothing_that_nobody_declares(string platform, string weaker, string stronger)
    {
        var differences = await BetweenAsync(platform, weaker, stronger);

        Assert.Contains(differences, d => d.Standing == Standing.Declared);
        Assert.Empty(differences.Where(d => d.Standing == Standing.Undeclared).Select(InWords));
    }

    [Fact]
    public async Task What_the_first_environment_alone_has_is_declared_by_whoever_takes_it_away()
    {
        var differences = await BetweenAsync("erp-system", "staging", "production");

        Assert.Equal("ProductionProfile.Access", differences.Single(d => d.Resource.Resource.Name == "tenancy-erp-staging-operations-debug" && d.Resource.Resource.Type.EndsWith(":Role", StringComparison.Ordinal)).Reasons.Single());
    }

    [Fact]
    public async Task What_a_component_decides_by_itself_is_a_surprise()
    {
        var (weaker, stronger) = (ShippedStacks.Configuration("ai-platform", "dev"), ShippedStacks.Configuration("ai-platform", "test"));
        var plan = await ShippedStacks.PlanAsync("ai-platform", "dev");
        var changed = plan with
        {
            Resources = [.. plan.Resources.Select(r => r.Type.EndsWith(":PriorityClass", StringComparison.Ordinal) ? r with { Inputs = new(r.Inputs.Select(i => KeyValuePair.Create(i.Key, i.Key == "value" ? 1 : i.Value?.DeepClone()))) } : r)],
        };

        var differences = await Difference.BetweenAsync(weaker, stronger, changed, await ShippedStacks.PlanAsync("ai-platform", "test"));

        Assert.NotEmpty(differences.Where(d => d.Resource.Resource.Type.EndsWith(":PriorityClass", StringComparison.Ordinal)));
        Assert.All(differences.Where(d => d.Property?.Path == "value"), d => Assert.Equal(Standing.Undeclared, d.Standing));
        Assert.All(differences.Where(d => d.Standing == Standing.Undeclared), d => Assert.Equal("value", d.Property?.Path));
    }

    private static async Task<IReadOnlyList<Difference>> BetweenAsync(string platform, string weaker, string stronger) => await Difference.BetweenAsync(
        ShippedStacks.Configuration(platform, weaker), ShippedStacks.Configuration(platform, stronger),
        await ShippedStacks.PlanAsync(platform, weaker), await ShippedStacks.PlanAsync(platform, stronger));

    private static string InWords(Difference difference) => $"{difference.Resource.Resource.Type} {difference.Resource.Resource.Name} {difference.Property?.Path}: {difference.Property?.OldText} => {difference.Property?.NewText}";
}

using Erp.Infra.Commands;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Erp.Tests.RealServers;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Commands;

/// <summary>One stack alone is held against the next weaker environment, which nobody named.</summary>
public sealed class CheckedPlansTests
{
    private const string LessMemory = "services.gateway-service.memoryRequest=128Mi";

    [Fact]
    public async Task A_stack_with_less_than_the_weaker_one_is_refused() =>
        Assert.Contains(await RefusalsAsync("production", LessMemory), f => f.Rule == "ERP131" && f.Urn.EndsWith("::gateway-service", StringComparison.Ordinal) && f.Message.Contains("in staging"));

    [Fact]
    public async Task What_is_new_may_come_to_the_weaker_one_first() =>
        Assert.Empty(await RefusalsAsync("staging", "services.gateway-service.min=5", "services.gateway-service.max=6"));

    [Fact]
    public async Task A_setting_of_this_run_is_for_the_stack_that_was_named() =>
        Assert.DoesNotContain(await RefusalsAsync("test", LessMemory), f => f.Message.Contains("in production"));

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task What_ships_is_accepted_beside_the_weaker_one(string stack) => Assert.Empty(await RefusalsAsync(stack));

    [Fact]
    public async Task A_neighbour_without_a_file_or_with_a_broken_one_is_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: erp-infra\nruntime: dotnet\n");
        folder.Write("Pulumi.production.yaml", "config: {}\n");
        Assert.Null(await WeakerNeighbour.OfAsync(ShippedStacks.Configuration("erp-system", "production"), new StackFiles(folder.Path)));

        folder.Write("Pulumi.staging.yaml", "config:\n  erp-infra:nonsense: true\n");
        Assert.Null(await WeakerNeighbour.OfAsync(ShippedStacks.Configuration("erp-system", "production"), new StackFiles(folder.Path)));
    }

    [Theory]
    [InlineData("production", "staging")]
    [InlineData("staging", "test")]
    [InlineData("test", null)]
    [InlineData("dev", null)]
    public async Task It_is_the_next_below_and_of_the_same_platform(string stack, string? weaker)
    {
        var found = await WeakerNeighbour.OfAsync(ShippedStacks.Configuration("rust-erp", stack), new StackFiles(Repository.Root));

        Assert.Equal((weaker, weaker is null ? null : "rust-erp"), (found?.Stack, found?.Platform));
    }

    private static async Task<IEnumerable<Finding>> RefusalsAsync(string stack, params string[] settings)
    {
        var plans = await CheckedPlans.InOrderAsync([ShippedStacks.Configuration("erp-system", stack, settings)], new StackFiles(Repository.Root));
        return Assert.Single(plans).Findings.Where(f => f.Severity == Severity.Error);
    }
}

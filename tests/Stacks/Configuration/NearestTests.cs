using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

public sealed class NearestTests
{
    [Theory]
    [InlineData("prod", "production", "dev", "production", "staging", "test")]
    [InlineData("blue", "blue-green", "blue-green", "canary", "rolling")]
    [InlineData("gateway-service", "gateway", "finance", "gateway", "sales")]
    [InlineData("nodes", "nodeGroups", "account", "mode", "nat", "nodeGroups", "zones")]
    [InlineData("infra", "erp-infra", "aws", "erp-infra", "random")]
    public void A_part_of_a_name_goes_before_one_that_is_merely_alike(string typed, string meant, params string[] names) => Assert.Equal(meant, Nearest.To(typed, names));

    [Theory]
    [InlineData("zone", "zones", "zones", "zonesInUse")]
    [InlineData("platfrom", "platform", "platform", "owner")]
    [InlineData("test1", "test", "test", "latest")]
    public void A_slip_goes_before_everything(string typed, string meant, params string[] names) => Assert.Equal(meant, Nearest.To(typed, names));

    [Theory]
    [InlineData("minikube", "eks", "existing")]
    [InlineData("a", "canary", "rolling")]
    public void What_is_far_from_all_is_like_none(string typed, params string[] names) => Assert.Null(Nearest.To(typed, names));

    [Fact]
    public void What_is_allowed_is_always_said() => Assert.Equal("did you mean 'b1'? allowed: b1, c2", Nearest.Hint("b", ["b1", "c2"]));

    [Fact]
    public void A_long_list_is_cut_short() =>
        Assert.EndsWith("n19, n20 and 4 more", Nearest.Hint("x", [.. Enumerable.Range(1, 24).Select(i => $"n{i}")]));
}

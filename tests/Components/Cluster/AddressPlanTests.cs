using Erp.Components;

namespace Erp.Tests.Components;

public class AddressPlanTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    [InlineData(20)]
    public void No_subnet_overlaps_another_and_all_lie_in_the_vpc(int prefix)
    {
        var plan = AddressPlan.Of(Cidr.Parse($"10.0.0.0/{prefix}"), Cidr.Parse("172.20.0.0/16"), ["a", "b", "c"]);
        var subnets = plan.Zones.SelectMany(z => new[] { z.Private, z.Public }).ToArray();

        Assert.All(subnets, s => Assert.True(plan.Vpc.Contains(s)));
        for (var i = 0; i < subnets.Length; i++)
            for (var j = i + 1; j < subnets.Length; j++)
                Assert.False(subnets[i].Overlaps(subnets[j]), $"{subnets[i]} and {subnets[j]}");
    }

    [Fact]
    public void A_third_zone_moves_nothing()
    {
        var two = AddressPlan.Of(Cidr.Parse("10.0.0.0/16"), Cidr.Parse("172.20.0.0/16"), ["a", "b"]);
        var three = AddressPlan.Of(Cidr.Parse("10.0.0.0/16"), Cidr.Parse("172.20.0.0/16"), ["a", "b", "c"]);

        Assert.Equal(two.Zones, three.Zones.Take(2));
    }

    [Fact]
    public void Pods_get_a_quarter_of_the_vpc_in_every_zone()
    {
        var plan = AddressPlan.Of(Cidr.Parse("10.0.0.0/16"), Cidr.Parse("172.20.0.0/16"), ["a", "b", "c"]);

        Assert.Equal("10.0.64.0/18", plan.Zones[1].Private.ToString());
        Assert.Equal("10.0.193.0/24", plan.Zones[1].Public.ToString());
        Assert.Equal(16384 - 69, plan.RoomPerZone);
    }
}

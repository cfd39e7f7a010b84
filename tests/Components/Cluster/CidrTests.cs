using Erp.Components;

namespace Erp.Tests.Components;

public class CidrTests
{
    [Theory]
    [InlineData("10.0.0.0/16")]
    [InlineData("0.0.0.0/0")]
    [InlineData("255.255.255.255/32")]
    public void A_range_reads_back_as_it_was_written(string text) => Assert.Equal(text, Cidr.Parse(text).ToString());

    [Theory]
    [InlineData("10.0.1.0/16")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0/16")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("::/0")]
    [InlineData(null)]
    public void What_is_no_range_is_refused(string? text) => Assert.False(Cidr.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true)]
    [InlineData("10.0.0.0/16", "10.1.0.0/16", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    public void Two_ranges_overlap_when_they_share_an_address(string a, string b, bool expected)
    {
        Assert.Equal(expected, Cidr.Parse(a).Overlaps(Cidr.Parse(b)));
        Assert.Equal(expected, Cidr.Parse(b).Overlaps(Cidr.Parse(a)));
    }

    [Fact]
    public void The_parts_of_a_range_tile_it()
    {
        var whole = Cidr.Parse("10.8.0.0/14");
        var parts = Enumerable.Range(0, 16).Select(i => whole.Part(18, i)).ToArray();

        Assert.Equal(whole.Size, parts.Sum(p => p.Size));
        Assert.All(parts, p => Assert.True(whole.Contains(p)));
        Assert.Equal("10.11.192.0/18", parts[^1].ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => whole.Part(18, 16));
    }
}

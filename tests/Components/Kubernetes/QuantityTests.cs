using Erp.Components;

namespace Erp.Tests.Components;

public class QuantityTests
{
    [Theory]
    [InlineData("250m", 250)]
    [InlineData("2", 2000)]
    [InlineData("0.5", 500)]
    [InlineData("1.5m", 2)]
    public void Processors_are_counted_in_thousandths_rounded_up(string text, int expected) => Assert.Equal(expected, Quantity.Millis(text));

    [Theory]
    [InlineData("512Mi", 512L << 20)]
    [InlineData("2Gi", 2L << 30)]
    [InlineData("1G", 1_000_000_000)]
    [InlineData("128974848", 128974848)]
    [InlineData("16k", 16_000)]
    public void Memory_is_counted_in_bytes(string text, long expected) => Assert.Equal(expected, Quantity.Bytes(text));

    [Theory]
    [InlineData("2GiB")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("much")]
    public void What_is_no_quantity_is_refused(string text) => Assert.Throws<FormatException>(() => Quantity.Bytes(text));

    [Fact]
    public void Bytes_are_written_in_whole_mebibytes_and_never_too_few()
    {
        Assert.Equal("2Mi", Quantity.OfBytes((1 << 20) + 1));
        Assert.Equal("0Mi", Quantity.OfBytes(0));
    }
}

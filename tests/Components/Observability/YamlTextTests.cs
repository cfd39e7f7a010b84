using Erp.Components;
using YamlDotNet.Serialization;

namespace Erp.Tests.Components.Observability;

public class YamlTextTests
{
    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var text = YamlText.Write(new()
        {
            { "text", "it's \"quoted\": {{ $labels.app }} # no comment" },
            { "lines", "one\ntwo \"\\\n" },
            { "looks_like_a_switch", "yes" },
            { "switch", true },
            { "number", 14.4 },
            { "left_out", null },
            { "empty_map", new YamlMap() },
            { "empty_list", Array.Empty<string>() },
            { "list", new object[] { "a", new YamlMap { { "key", "b" }, { "nested", new[] { "c", "d" } } } } },
            { "map", new YamlMap { { "inner", new YamlMap { { "deep", 1 } } } } },
        });

        var read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object>>(text);

        Assert.Equal("it's \"quoted\": {{ $labels.app }} # no comment", read["text"]);
        Assert.Equal("one\ntwo \"\\\n", read["lines"]);
        Assert.Equal("yes", read["looks_like_a_switch"]);
        Assert.Equal(true, read["switch"]);
        Assert.Equal(14.4, Convert.ToDouble(read["number"], System.Globalization.CultureInfo.InvariantCulture), 3);
        Assert.DoesNotContain("left_out", read.Keys);
        Assert.Empty((IDictionary<object, object>)read["empty_map"]);
        Assert.Empty((IList<object>)read["empty_list"]);
        var item = (IDictionary<object, object>)((IList<object>)read["list"])[1];
        Assert.Equal("b", item["key"]);
        Assert.Equal<object>(["c", "d"], (IList<object>)item["nested"]);
        Assert.Equal("1", Convert.ToString(((IDictionary<object, object>)((IDictionary<object, object>)read["map"])["inner"])["deep"], System.Globalization.CultureInfo.InvariantCulture));
    }
}

using System.Text.Json.Nodes;
using Erp.Infra.Rendering.Yaml;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Rendering;

public class YamlWriterTests
{
    public static TheoryData<string> Nasty =>
    [
        "", " ", "yes", "No", "on", "y", "true", "null", "~", "1", "1.0", "1.0.0", "0x1", "0o7", "1e3", "1_000", "-1", "+1", ".5", ".inf", "12:30:45", "2026-01-01", "<<", "=",
        "a: b", "a:", ":a", "a #b", "#a", "- a", "-", "? a", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "'a'", "\"a\"", "{a}", "[a]", "a, b", "a\tb", "\ta", "a ", " a",
        "a\nb", "a\nb\n", "a\nb\n\n", "\na", " a\nb", "a\n b\n", "a\n\nb\n", "a \nb", "a\n \nb", "a\r\nb", "a\n\tb\n", "a\nb # c\n", "---\na", "...", "\u0085", "\u2028", "\ufeff", "\u0000", "é", "中文", "😀", "a\\b", "${urn:pulumi:x::y#z}", "[secret]", "0 2 * * *", "10.0.0.0/16", "500m", "v1.2.3",
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void A_text_is_read_back_as_the_same_text(string text)
    {
        var node = new JsonObject { ["key"] = text, [text.Length is 0 or > 100 ? "k" : text] = new JsonArray(text, new JsonObject { ["below"] = text }, new JsonArray(text)) };
        var written = YamlWriter.Write(node);
        var read = Yaml.Parse(written);
        Assert.True(JsonNode.DeepEquals(node, read), written);
    }

    // Readers of YAML 1.1 and 1.2 disagree about these; in quotes they cannot.
    [Theory]
    [InlineData("yes")]
    [InlineData("1.0")]
    [InlineData("0x1")]
    [InlineData("012")]
    [InlineData("1_0")]
    [InlineData("1:30")]
    [InlineData("2026-01-01")]
    [InlineData("null")]
    public void What_might_be_something_else_is_quoted(string text) => Assert.Equal($"a: \"{text}\"\n", YamlWriter.Write(new JsonObject { ["a"] = text }));

    [Theory]
    [InlineData("financial-service")]
    [InlineData("registry.example.com/erp/api:1.0.0")]
    [InlineData("10.0.0.0/16")]
    [InlineData("a b")]
    public void What_cannot_be_anything_else_stays_plain(string text) => Assert.Equal($"a: {text}\n", YamlWriter.Write(new JsonObject { ["a"] = text }));

    [Fact]
    public void The_layout_is_the_one_of_kubectl() => Assert.Equal(
        "a:\n  b:\n  - c: 1\n    d: true\n  - - x\n  e: {}\n  f: []\n  g: |\n    one\n    two\n  h: null\n",
        YamlWriter.Write(JsonNode.Parse("""{"a":{"b":[{"c":1,"d":true},["x"]],"e":{},"f":[],"g":"one\ntwo\n","h":null}}""")));
}

using Erp.Infra.Rendering;

namespace Erp.Tests.Infra.Rendering;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(false, null, "xterm-256color", true)]
    [InlineData(false, "", "xterm-256color", true)]
    [InlineData(false, "1", "xterm-256color", false)]
    [InlineData(true, null, "xterm-256color", false)]
    [InlineData(false, null, "dumb", false)]
    public void Colours_are_for_those_who_want_them(bool noColor, string? variable, string term, bool wanted) =>
        Assert.Equal(wanted, Terminal.ColoursWanted(noColor, name => name == "NO_COLOR" ? variable : term));

    [Theory]
    [InlineData(true, "\e[32m + created\e[0m\n")]
    [InlineData(false, " + created\n")]
    public void A_line_is_coloured_only_then(bool colours, string expected)
    {
        var output = new StringWriter { NewLine = "\n" };

        new Terminal(output, colours, 80).Line(" + created", Style.Create);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void A_line_too_long_for_the_screen_is_cut_and_says_so()
    {
        var output = new StringWriter { NewLine = "\n" };

        new Terminal(output, colours: false, 80).Line(new string('x', 100));

        Assert.Equal($"{new string('x', 79)}…\n", output.ToString());
    }

    [Theory]
    [InlineData(" - one two three four", " - one two\n    three\n    four\n")]
    [InlineData(" - one", " - one\n")]
    [InlineData(" - longer-than-a-line and more", " -\n    longer-than-a-line\n    and more\n")]
    [InlineData("longer-than-a-line", "longer-than-a-line\n")]
    public void What_may_not_be_lost_goes_on_below(string text, string expected)
    {
        var output = new StringWriter { NewLine = "\n" };

        new Terminal(output, colours: false, 12).Wrapped(text, "    ");

        Assert.Equal(expected, output.ToString());
    }
}

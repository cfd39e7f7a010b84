using System.Text.RegularExpressions;

namespace Erp.Tests.Docs;

/// <summary>CONTRIBUTING says where things go: for everything that the README promises, and only to places that are there.</summary>
public sealed partial class WhereThingsGoTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md"));

    private static string[][] Rows => [.. Text.Split("## Where things go")[1].Split('\n').Where(l => l.StartsWith("| a", StringComparison.Ordinal)).Select(l => l.Trim('|', ' ').Split(" | "))];

    public static TheoryData<string> Places => new(Rows.SelectMany(r => Place().Matches(string.Join(' ', r))).Select(m => m.Groups[1].Value).Distinct());

    [Theory]
    [MemberData(nameof(Places))]
    public void A_place_is_there(string place) => Assert.True(Path.Exists(Path.Combine(Repository.Root, place)), place);

    [Fact]
    public void Everything_that_the_readme_promises_has_a_row()
    {
        var promised = Promise().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings(" ")).Groups[1].Value;
        var things = Thing().Matches(promised).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(["service", "component", "kind", "rule"], things);
        Assert.All(things, thing => Assert.Contains(Rows, r => r[0].Split(' ').Contains(thing)));
    }

    [Fact]
    public void A_row_says_what_to_write_and_what_then() => Assert.All(Rows, r => Assert.Equal(3, r.Length));

    // In code or as the target of a link: something with a slash that is no command.
    [GeneratedRegex(@"[`(]([\w.-]+(?:/[\w.-]+)+)[`)]")]
    private static partial Regex Place();

    [GeneratedRegex(@"how to add (.*?)\.")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\ban? (\w+)")]
    private static partial Regex Thing();
}

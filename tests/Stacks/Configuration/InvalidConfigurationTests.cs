using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks.Configuration;

/// <summary>Every mistake that the reader knows, with a file that makes it and the words that are said to it.</summary>
public sealed class InvalidConfigurationTests
{
    private const string Update = "ERP_UPDATE_MESSAGES";

    public static TheoryData<string> Files => new(InvalidFile.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_is_answered_as_it_stands_beside_it(string name)
    {
        var file = new InvalidFile(name);
        var said = string.Concat(file.Problems().Select(p => $"{p}\n"));
        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(Path.Combine(InvalidFile.Folder, $"{name}.txt"), said);

        Assert.True(file.Expected == said, $"{name}.txt expects\n{file.Expected}\nbut it is said\n{said}\nIf that is right, write it down with {Update}=1 dotnet test --filter {nameof(InvalidConfigurationTests)}");
    }

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it_alone() =>
        Assert.All(Enum.GetValues<ConfigRule>(), rule => Assert.All(new InvalidFile(InvalidFile.NameOf(rule)).Problems(), p => Assert.Equal(rule, p.Rule)));

    [Fact]
    public void Every_message_names_file_and_line() =>
        Assert.All(InvalidFile.All.SelectMany(f => f.Expected.Trim().Split('\n')), line => Assert.Matches(@"^Pulumi\.(dev|live|production)\.yaml:[1-9][0-9]*: ", line));

    [Theory]
    [InlineData("owner")]
    [InlineData("data.postgresStorage")]
    public void A_line_break_behind_a_text_is_no_part_of_any_form(string setting)
    {
        var good = setting == "owner" ? "team" : "10Gi";
        var problems = new List<ConfigProblem>();
        var config = new Override(setting, $"\"{good}\\n\"").ApplyTo(new MapNode([], new("Pulumi.dev.yaml", 1)), problems);

        StackConfiguration.Check(config, problems);

        Assert.Equal(ConfigRule.WrongForm, Assert.Single(problems).Rule);
    }

    [Fact]
    public void Mistakes_are_not_hidden_by_each_other() => Assert.Equal(11, new InvalidFile("several-mistakes").Problems().Count);
}

using Erp.Components;
using Erp.Infra.Checks;

namespace Erp.Tests.Infra.Checks;

public class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleSet.All.Select(r => r.Id)];

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Assert.Equal(RuleSet.All.Select(r => r.Id), RulePages.Ids.Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_says(string id)
    {
        var (rule, page) = (RuleSet.Find(id)!, RulePages.Find(id)!);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page);
        Assert.Contains($"## How to fix it\n\n{rule.Fix}\n", page);
        Assert.Contains($"| {string.Join(" | ", Enum.GetValues<EnvironmentTier>().Select(t => rule.Severities.In(t)?.ToString().ToLowerInvariant() ?? "-"))} |", page);
        Assert.All(["## What it asks", "## Why", "## What it covers"], heading => Assert.Contains(heading, page));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_list_of_rules_names_it_and_its_severities(string id)
    {
        var rule = RuleSet.Find(id)!;
        var severities = string.Join(" | ", Enum.GetValues<EnvironmentTier>().Select(t => rule.Severities.In(t)?.ToString().ToLowerInvariant() ?? "-"));
        Assert.Contains($"| [{id}](rules/{id}.md) | {rule.Title} | {severities} |\n", File.ReadAllText(Path.Combine(Repository.Root, "docs", "Rules.md")));
    }

    [Fact]
    public void A_page_that_is_not_there_is_none() => Assert.Null(RulePages.Find("ERP999"));
}

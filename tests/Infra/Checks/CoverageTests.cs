using System.Text.RegularExpressions;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Infra.Checks.Cases;
using Erp.Tests.Samples;
using Erp.Tests.Stacks;

namespace Erp.Tests.Infra.Checks;

/// <summary>What has to be guarded, and which rules guard it; that each of them was seen to object, and to accept.</summary>
public sealed partial class CoverageTests
{
    private static readonly Dictionary<string, string[]> Guarded = new()
    {
        ["POD-01"] = ["ERP020", "ERP021", "ERP022"],
        ["POD-02"] = ["ERP006", "ERP023"],
        ["POD-03"] = ["ERP024", "ERP025"], // That a registry is an allowed one no plan shows: it holds images, and not the configuration that names registries.
        ["POD-04"] = ["ERP026", "ERP027"],
        ["POD-05"] = ["ERP028"],
        ["POD-06"] = ["ERP029"],
        ["POD-07"] = ["ERP030", "ERP031"],
        ["POD-08"] = ["ERP012", "ERP032", "ERP033"],
        ["AVL-01"] = ["ERP040", "ERP041", "ERP042", "ERP044", "ERP046", "ERP104"],
        ["AVL-02"] = ["ERP043", "ERP045", "ERP054"],
        ["AVL-03"] = ["ERP047", "ERP048", "ERP049"],
        ["NET-01"] = ["ERP050", "ERP051", "ERP065"],
        ["NET-02"] = ["ERP052", "ERP053", "ERP060"],
        ["NET-03"] = ["ERP057", "ERP058", "ERP059", "ERP064", "ERP103"],
        ["NET-04"] = ["ERP009", "ERP054", "ERP055", "ERP056"],
        ["RBAC-01"] = ["ERP061", "ERP062", "ERP063"],
        ["SEC-01"] = ["ERP070", "ERP071"],
        ["SEC-02"] = ["ERP072"],
        ["SEC-03"] = ["ERP033", "ERP073"],
        ["DAT-01"] = ["ERP080", "ERP085"], // TLS of Redis and Kafka no environment promises; which keys a chart knows the typed values show, and no plan.
        ["DAT-02"] = ["ERP082", "ERP083", "ERP084", "ERP086", "ERP097"],
        ["DAT-03"] = ["ERP084"],
        ["AWS-01"] = ["ERP090", "ERP091", "ERP092", "ERP094"],
        ["AWS-02"] = ["ERP093"],
        ["AWS-03"] = ["ERP095", "ERP096"],
        ["AWS-04"] = ["ERP097", "ERP098", "ERP099", "ERP100", "ERP103"],
        ["AWS-05"] = ["ERP101", "ERP102"],
        ["OPS-01"] = ["ERP110"],
        ["OPS-02"] = ["ERP080", "ERP081"],
        ["OPS-03"] = ["ERP010", "ERP011", "ERP111", "ERP112", "ERP113", "ERP114", "ERP118"],
        ["OPS-04"] = ["ERP115", "ERP116"],
        ["OBS-01"] = ["ERP120", "ERP121", "ERP122"],
        ["ENV-01"] = ["ERP130", "ERP131", "ERP132", "ERP133", "ERP134", "ERP135", "ERP136"],
        ["EOL-01"] = ["ERP025", "ERP059", "ERP094", "ERP117"],
        ["EXC-01"] = ["ERP140"],
        ["a mount without its volume"] = ["ERP005"],
        ["a limit below its request"] = ["ERP006"],
        ["a port that cannot be"] = ["ERP004"],
        ["a name that cannot be"] = ["ERP001", "ERP002"],
        ["cron text that means nothing"] = ["ERP007"],
        ["a job that is restarted for ever"] = ["ERP008"],
        ["an API version that is gone"] = ["ERP003"],
    };

    // An exception needs a finding, and a double a second object: no single change of the good plan brings them about.
    private static readonly string[] AboutMoreThanOne = [RuleSet.Exceptions.Id, "ERP002"];

    private static readonly List<(string Rule, string Key)> Tried = [.. RuleCases.All.Select(c => (c.Rule, c.Key)), .. OrderCases.All.Select(c => (c.Rule, c.Key))];

    public static TheoryData<string> Guards => [.. GuardCases.All.Select(c => c.ToString())];

    public static TheoryData<string> Rules => [.. RuleSet.All.Select(r => r.Id)];

    [Fact]
    public void Whatever_is_guarded_is_guarded_by_rules_that_there_are_and_no_rule_guards_nothing() =>
        Assert.Equal(RuleSet.All.Select(r => r.Id), Guarded.Values.SelectMany(r => r).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Whatever_is_guarded_is_taken_away_once_and_missed() => Assert.Empty(Guarded.Keys.Except(GuardCases.All.Select(c => c.Row)));

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task Production_does_not_lose_a_guard_unnoticed(string name)
    {
        var guard = GuardCases.All.Single(c => c.ToString() == name);
        var (staging, shipped) = (await ShippedStacks.PlanAsync("erp-system", "staging"), await ShippedStacks.PlanAsync("erp-system", "production"));

        Assert.Contains(guard.Rule, Guarded[guard.Row]);
        Assert.DoesNotContain(Found(staging, shipped), f => f.Rule == guard.Rule);
        Assert.Contains(Found(staging, guard.Change(shipped)), f => f.Rule == guard.Rule);
    }

    private static IEnumerable<Finding> Found(Plan staging, Plan production) => Checker.OfToday.Check(production).Concat(Checker.OfToday.CheckOrder([staging, production]));

    [Fact]
    public void Every_proposed_guard_is_there()
    {
        var catalogue = Path.Combine(Repository.Root, "..", "shared", "anchors.md");
        if (!File.Exists(catalogue)) return;
        var proposed = ProposedRow().Matches(File.ReadAllText(catalogue)).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(proposed);
        Assert.Empty(proposed.Except(Guarded.Keys));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_objects_to_something_that_it_accepts_in_the_good_plan(string rule)
    {
        if (AboutMoreThanOne.Contains(rule)) return;
        var good = SamplePlan.Good().Build().Resources.Concat(SamplePlan.Good("staging").Build().Resources).Select(r => r.Urn).ToList();

        Assert.True(IsTriedOnBoth(rule, Tried, good), $"{rule} has no case about an object of the good plan: it may never have looked at it.");
    }

    [Fact]
    public void A_rule_without_a_case_is_noticed() => Assert.False(IsTriedOnBoth("ERP020", [.. Tried.Where(t => t.Rule != "ERP020")], [.. SamplePlan.Good().Build().Resources.Select(r => r.Urn)]));

    private static bool IsTriedOnBoth(string rule, IReadOnlyCollection<(string Rule, string Key)> tried, IReadOnlyCollection<string> good) =>
        tried.Any(t => t.Rule == rule && good.Any(urn => urn.EndsWith($":{t.Key.Replace("/", "::", StringComparison.Ordinal)}", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| ([A-Z]+-\d\d) ", RegexOptions.Multiline)]
    private static partial Regex ProposedRow();
}

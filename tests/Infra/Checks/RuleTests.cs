using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Infra.Checks.Cases;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks;

public class RuleTests
{
    private static readonly Checker Checker = new(RuleCases.Today, []);

    public static TheoryData<string> Cases => [.. RuleCases.All.Select(c => c.ToString())];

    public static TheoryData<string> Orders => [.. OrderCases.All.Select(c => c.ToString())];

    [Fact]
    public void The_good_plan_has_no_findings() => AssertNone(Checker.Check(SamplePlan.Good().Build()));

    [Fact]
    public void Two_good_plans_stand_in_order() => AssertNone(Checker.CheckOrder([SamplePlan.Good("staging").Build(), SamplePlan.Good().Build()]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_sees_what_is_wrong_and_where(string name)
    {
        var wrong = RuleCases.All.Single(c => c.ToString() == name);
        var plan = SamplePlan.Good(wrong.Stack);
        wrong.Change(plan);
        AssertSeen(Checker.Check(plan.Build()), wrong.Rule, wrong.Key, wrong.Path);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_rule_sees_what_is_weaker_in_the_stronger_environment(string name)
    {
        var wrong = OrderCases.All.Single(c => c.ToString() == name);
        var production = SamplePlan.Good();
        wrong.Change(production);
        AssertSeen(Checker.CheckOrder([production.Build(), SamplePlan.Good("staging").Build()]), wrong.Rule, wrong.Key, wrong.Path);
    }

    [Fact]
    public void Every_rule_has_a_failing_case()
    {
        var tried = RuleCases.All.Select(c => c.Rule).Concat(OrderCases.All.Select(c => c.Rule)).Append(RuleSet.Exceptions.Id).ToHashSet();
        Assert.Empty(RuleSet.All.Select(r => r.Id).Except(tried));
        Assert.Empty(tried.Except(RuleSet.All.Select(r => r.Id)));
    }

    [Fact]
    public void Every_id_is_used_once() => Assert.Equal(RuleSet.All.Count(), RuleSet.All.Select(r => r.Id).Distinct().Count());

    private static void AssertSeen(IReadOnlyCollection<Finding> findings, string rule, string key, string path)
    {
        var parts = key.Split('/');
        Assert.True(
            findings.Any(f => f.Rule == rule && f.Path == path && f.Urn.EndsWith($":{parts[0]}::{parts[1]}", StringComparison.Ordinal)),
            $"{rule} said nothing of {key} at {path}, but:\n{Show(findings)}");
    }

    private static void AssertNone(IReadOnlyCollection<Finding> findings) => Assert.True(findings.Count == 0, Show(findings));

    private static string Show(IEnumerable<Finding> findings) => string.Join("\n", findings.Select(f => $"{f.Rule} {f.Urn} {f.Path}: {f.Message}"));
}

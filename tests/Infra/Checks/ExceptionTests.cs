using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks;

public class ExceptionTests
{
    private static readonly PolicyException Accepted = new("ERP024", "financial-service", "erp-platform", "The image is built on the node.", RuleCases.Today);

    private readonly Plan _plan;

    public ExceptionTests()
    {
        var sample = SamplePlan.Good();
        sample.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].imagePullPolicy", "Never");
        _plan = sample.Build();
    }

    [Fact]
    public void A_valid_exception_takes_the_finding_away() => Assert.Empty(Check(Accepted));

    [Fact]
    public void An_exception_for_another_object_does_not() =>
        Assert.Equal(["ERP024", "ERP140"], Check(Accepted with { Object = "sales-service" }).Select(f => f.Rule).Order());

    [Fact]
    public void An_expired_exception_leaves_the_finding_and_is_one() =>
        Assert.Contains(Check(Accepted with { Expires = RuleCases.Today.AddDays(-1) }), f => f.Rule == "ERP140" && f.Message.Contains("ended on 2026-05-31"));

    [Fact]
    public void An_exception_that_nothing_needs_is_a_finding() =>
        Assert.Contains(Check(Accepted, Accepted with { Rule = "ERP030" }), f => f.Rule == "ERP140" && f.Message.Contains("no longer needed"));

    [Fact]
    public void An_exception_from_no_rule_is_a_finding() =>
        Assert.Contains(Check(Accepted with { Rule = "ERP999" }), f => f.Rule == "ERP140" && f.Message.Contains("does not exist"));

    [Theory]
    [InlineData("", "a reason")]
    [InlineData("an owner", " ")]
    public void An_exception_without_owner_or_reason_does_not_count(string owner, string reason) =>
        Assert.Equal(2, Check(Accepted with { Owner = owner, Reason = reason }).Length);

    [Fact]
    public void An_exception_for_another_stack_is_neither_used_nor_idle() =>
        Assert.Equal(["ERP024"], Check(Accepted with { Stacks = ["staging"] }).Select(f => f.Rule));

    [Theory]
    [InlineData("erp-platform; 2026-06-30; The image is built on the node.", "")]
    [InlineData("erp-platform; 2026-05-31; The image is built on the node.", "ERP024,ERP140")]
    [InlineData("because", "ERP024,ERP140")]
    public void An_exception_may_stand_on_the_object(string note, string rules)
    {
        var sample = SamplePlan.Good();
        sample.Edit("Deployment/financial-service").Set("spec.template.spec.containers[financial-service].imagePullPolicy", "Never")
            .Set("metadata.annotations.'erp.io/exception-ERP024'", $"\"{note}\"");
        Assert.Equal(rules, string.Join(',', new Checker(RuleCases.Today, []).Check(sample.Build()).Select(f => f.Rule).Order()));
    }

    [Theory]
    [InlineData("erp-platform; 2026-06-30; Sales is slow to start.", "")]
    [InlineData("erp-platform; 2026-05-31; Sales is slow to start.", "ERP130,ERP140")]
    public void An_exception_from_the_order_stands_on_the_object_of_the_stronger_environment(string note, string rules) =>
        Assert.Equal(rules, Rules(CheckOrder(Smaller(note))));

    [Fact]
    public void An_exception_from_the_order_may_stand_in_the_list() => Assert.Empty(CheckOrder(Smaller(), FewerPods));

    [Fact]
    public void An_exception_from_the_order_that_nothing_needs_is_a_finding() =>
        Assert.Contains(CheckOrder(SamplePlan.Good().Build(), FewerPods), f => f.Rule == "ERP140" && f.Message.Contains("no longer needed"));

    [Fact]
    public void One_plan_by_itself_says_nothing_of_exceptions_from_the_order() =>
        Assert.Empty(new Checker(RuleCases.Today, [FewerPods]).Check(Smaller("erp-platform; 2026-06-30; Sales is slow to start.")));

    private static readonly PolicyException FewerPods = new("ERP130", "sales-service", "erp-platform", "Sales is slow to start.", RuleCases.Today);

    private static Plan Smaller(string? note = null)
    {
        var sample = SamplePlan.Good();
        var rollout = sample.Edit("Rollout/sales-service").Set("spec.replicas", 2);
        if (note is not null) rollout.Set("metadata.annotations.'erp.io/exception-ERP130'", $"\"{note}\"");
        return sample.Build();
    }

    private static Finding[] CheckOrder(Plan production, params PolicyException[] exceptions) =>
        [.. new Checker(RuleCases.Today, exceptions).CheckOrder([SamplePlan.Good("staging").Build(), production])];

    private static string Rules(IEnumerable<Finding> findings) => string.Join(',', findings.Select(f => f.Rule).Order());

    private Finding[] Check(params PolicyException[] exceptions) => [.. new Checker(RuleCases.Today, exceptions).Check(_plan)];
}

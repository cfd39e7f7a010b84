using Erp.Infra.Diffing;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Rendering;

public class MarkdownCommentTests
{
    private const string Image = "spec.template.spec.containers[financial-service].image";

    [Fact]
    public void One_image_in_two_environments_is_said_once()
    {
        var comment = Comment(p => p.Edit("Deployment/financial-service").Set(Image, "registry.example.com/erp/financial-service:1.1.0"));
        Assert.StartsWith($"{MarkdownComment.Marker}\n## ✅ SAFE: 2 resources created or updated in staging, production\n", comment);
        Assert.Contains("| production |  | 1 |  |  |  | safe |", comment);
        Assert.Contains($"- **update** `{Image}` `registry.example.com/erp/financial-service:1.0.0` → `registry.example.com/erp/financial-service:1.1.0` in Deployment financial-service (staging, production)\n", comment);
        Assert.Equal(1, comment.Split("1.1.0").Length - 1);
    }

    [Fact]
    public void What_would_be_lost_stands_in_the_headline_and_above_the_fold()
    {
        var comment = Comment(p => p.Without("PersistentVolumeClaim/wal"));
        Assert.Contains("## 🛑 STOP: 2 changes would lose something in staging, production", comment.Split('\n')[1]);
        Assert.True(comment.IndexOf("delete **PersistentVolumeClaim wal**", StringComparison.Ordinal) < comment.IndexOf("<details>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_replacement_says_what_caused_it() =>
        Assert.Contains("because of `spec.serviceName` `postgres` → `db`", Comment(p => p.Edit("StatefulSet/postgres").Set("spec.serviceName", "db")));

    [Fact]
    public void Nothing_is_said_as_nothing() => Assert.Contains("## ✅ Nothing changes", Comment(_ => { }));

    [Fact]
    public void A_broken_rule_stops() =>
        Assert.Contains("- error **ERP024** (production): Bad", MarkdownComment.Write("erp-system", "main", [Diff("production", _ => { })],
            [("production", new Finding("ERP024", Severity.Error, "urn", "", "Bad", "Fix it"))]));

    [Fact]
    public void Thousands_of_changes_stay_within_the_limit_and_lose_no_deletion()
    {
        var comment = Comment(p =>
        {
            p.Without("PersistentVolumeClaim/wal");
            for (var i = 0; i < 3000; i++) p.With($"{{ type: \"kubernetes:core/v1:ConfigMap\", name: many-{i}, inputs: {{ metadata: {{ namespace: erp-prod }} }} }}");
        });
        Assert.InRange(comment.Length, 30_000, MarkdownComment.Limit);
        Assert.Contains("delete **PersistentVolumeClaim wal**", comment);
        Assert.Contains("- … and ", comment);
        Assert.Equal(comment.Split("<details>").Length, comment.Split("</details>").Length);
    }

    // 300 reasons fit, 700 do not, 3,000 bold lines do not either.
    [Theory]
    [InlineData(300, "- **production**: delete **PersistentVolumeClaim volume-299** (its volumes, and what is on them, would be lost)\n")]
    [InlineData(700, "- **production**: delete **PersistentVolumeClaim volume-699**\n")]
    [InlineData(3000, "- **production**: delete 3000 PersistentVolumeClaims: volume-0, volume-1, ")]
    public void Of_what_would_be_lost_the_reasons_give_way_before_the_names(int count, string said)
    {
        var comment = Losses("volume", count);

        Assert.True(comment.Length < MarkdownComment.Limit, $"{comment.Length}");
        Assert.Contains(said, comment);
        Assert.All(Enumerable.Range(0, count), i => Assert.Matches($@"\bvolume-{i}\b", comment));
    }

    [Fact]
    public void Names_that_do_not_fit_are_counted()
    {
        var comment = Losses(new string('v', 60), 3000);

        var named = System.Text.RegularExpressions.Regex.Matches(comment, "v{60}-").Count;
        Assert.InRange(comment.Length, 62_000, MarkdownComment.Limit);
        Assert.Contains($", and {3000 - named} more\n", comment);
    }

    [Fact]
    public void The_bytes_are_the_same_every_time()
    {
        void Change(SamplePlan p) => p.Without("Service/sales-canary").Edit("Deployment/financial-service").Set(Image, "x:2");
        Assert.Equal(Comment(Change), Comment(Change));
    }

    [Fact]
    public void A_text_of_several_lines_is_shown_by_lines()
    {
        var comment = Comment(p => p.Edit("ConfigMap/financial-config").Set("data.APP_NAME", "\"one\\ntwo\\n\""));
        Assert.Contains("  ~~~diff\n  - financial-service\n  + one\n  + two\n  +\n  ~~~\n", comment);
    }

    [Fact]
    public void A_value_never_becomes_markup()
    {
        var comment = Comment(p => p.Edit("ConfigMap/financial-config").Set("data.APP_NAME", "\"</details> | `x` @team\""));
        Assert.Contains("``</details> \\| `x` @team``", comment);
    }

    private static string Losses(string name, int count)
    {
        var before = SamplePlan.Good();
        for (var i = 0; i < count; i++) before.With($"{{ type: \"kubernetes:core/v1:PersistentVolumeClaim\", name: {name}-{i}, inputs: {{ metadata: {{ namespace: erp-prod }} }} }}");
        return MarkdownComment.Write("erp-system", "main", [PlanDiffer.Compare(before.Build(), SamplePlan.Good().Build())], []);
    }

    private static string Comment(Action<SamplePlan> change) =>
        MarkdownComment.Write("erp-system", "main", [Diff("staging", change), Diff("production", change)], []);

    private static PlanDiff Diff(string stack, Action<SamplePlan> change)
    {
        var after = SamplePlan.Good(stack);
        change(after);
        return PlanDiffer.Compare(SamplePlan.Good(stack).Build(), after.Build());
    }
}

using Erp.Infra.Diffing;
using Erp.Infra.Rendering;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Rendering;

public sealed class DiffTextTests
{
    [Fact]
    public void What_would_be_lost_is_never_folded_away()
    {
        var before = SamplePlan.Good();
        for (var i = 0; i < 50; i++)
        {
            before.With($"{{ type: \"kubernetes:core/v1:PersistentVolumeClaim\", name: volume-{i}, inputs: {{ metadata: {{ namespace: erp-prod }} }} }}");
            before.With($"{{ type: \"kubernetes:core/v1:ConfigMap\", name: map-{i}, inputs: {{ metadata: {{ namespace: erp-prod }} }} }}");
        }

        var lines = Written(PlanDiffer.Compare(before.Build(), SamplePlan.Good().Build()), rows: 24, everything: false);

        Assert.Equal(50, lines.Count(l => l.Contains("PersistentVolumeClaim volume-") && l.Contains("would be lost")));
        Assert.True(lines.FindIndex(l => l.Contains("ConfigMap")) > lines.FindLastIndex(l => l.Contains("PersistentVolumeClaim")));
        Assert.InRange(lines.Count(l => l.Contains("ConfigMap")), 1, 24);
        Assert.Contains(" ... 32 to delete", lines);
        Assert.Contains(lines, l => l.Contains("100 to delete"));
    }

    [Fact]
    public void A_folded_replacement_still_says_what_it_comes_from()
    {
        var after = SamplePlan.Good();
        after.Edit("StatefulSet/postgres").Set("spec.serviceName", "db").Set("spec.replicas", "7");

        var folded = Written(PlanDiffer.Compare(SamplePlan.Good().Build(), after.Build()), rows: 1, everything: false);

        Assert.Contains(folded, l => l.Contains("spec.serviceName: \"postgres\" => \"db\"  (replaces)"));
    }

    [Fact]
    public void On_a_narrow_screen_nothing_is_cut_from_what_would_be_lost()
    {
        var name = new string('v', 100);
        var before = SamplePlan.Good();
        before.With($"{{ type: \"kubernetes:core/v1:PersistentVolumeClaim\", name: {name}, inputs: {{ metadata: {{ namespace: erp-prod }} }} }}");
        before.With("{ type: \"kubernetes:core/v1:PersistentVolumeClaim\", name: kept, options: { protect: true }, inputs: { metadata: { namespace: erp-prod } } }");

        var lines = Written(PlanDiffer.Compare(before.Build(), SamplePlan.Good().Build()), rows: 24, everything: false, columns: 80);

        var said = System.Text.RegularExpressions.Regex.Replace(string.Join(' ', lines), " +", " ");
        Assert.Contains($"PersistentVolumeClaim {name} (its volumes, and what is on them, would be lost)", said);
        Assert.Contains("PersistentVolumeClaim kept (protected: the deployment will refuse this until the protection is taken off)", said);
        Assert.All(lines, l => Assert.True(l.Length <= 80 || l.Trim() == name, l));
    }

    [Fact]
    public void A_long_value_is_shown_from_where_it_differs()
    {
        var same = new string('x', 300);

        var line = PropertyText.Of(new("data.text", $"{same}one", $"{same}two", Replaces: false), 80);

        Assert.True(line.Length <= 80, line);
        Assert.Matches("…x+one\" => …x+two\"$", line);
    }

    private static List<string> Written(PlanDiff diff, int rows, bool everything, int columns = 160)
    {
        var output = new StringWriter { NewLine = "\n" };
        DiffText.Write(new(output, colours: false, columns) { Height = rows }, diff, "main", everything);
        return [.. output.ToString().Split('\n')];
    }
}

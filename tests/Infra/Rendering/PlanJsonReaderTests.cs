using System.Text;
using Erp.Infra.Diffing;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Rendering;

public class PlanJsonReaderTests
{
    [Fact]
    public void A_saved_plan_is_the_plan()
    {
        var plan = SamplePlan.Good().Build() with { Findings = [new Finding("ERP001", Severity.Warning, "urn", "path", "message", "fix")] };
        var saved = Json(plan);
        var read = Assert.Single(PlanJsonReader.Read(saved));
        Assert.Equal(saved, Json(read));
        Assert.Empty(PlanDiffer.Compare(plan, read).Changes);
    }

    [Fact]
    public void Several_plans_are_read_from_an_array() =>
        Assert.Equal(["staging", "production"], PlanJsonReader.Read(Json(SamplePlan.Good("staging").Build(), SamplePlan.Good().Build())).Select(p => p.Stack));

    private static string Json(params Plan[] plans)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(stream, plans);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

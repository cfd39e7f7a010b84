using Erp.Components;
using Erp.Infra.Checks;
using Erp.Tests.Infra.Checks;

namespace Erp.Tests.Components;

/// <summary>The platform's own rules find nothing in an edge.</summary>
public class EdgeRulesTests
{
    // A plan of an edge alone holds neither the services behind it nor their namespace.
    private static readonly string[] OfWholeStacks = ["ERP011", "ERP055"];

    public static TheoryData<string> Engines => ["gateway-api", "nginx-ingress", "aws-alb"];

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_is_found(string name)
    {
        EdgeEngine engine = name switch { "gateway-api" => TestEdge.Gateway, "nginx-ingress" => TestEdge.Nginx, _ => TestEdge.Alb };
        var front = TestEdge.Front with { Firewall = new(), Assets = new("static.example.com", "erp-static") };

        var plan = await TestEdge.PlanAsync(TestEdge.Args(TestEdge.Api with { RateLimit = new(100) }, engine, front: front));

        var found = new Checker(RuleCases.Today, []).Check(plan with { Stack = "production" }).Where(f => !OfWholeStacks.Contains(f.Rule)).Select(f => $"{f.Rule} {f.Urn.Split(':')[^1]} {f.Path}: {f.Message}").ToArray();
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found));
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Tests.Crds;
using Erp.Tests.Manifests;

namespace Erp.Tests.Components;

/// <summary>Every custom resource of an edge that says all it can is one that its operator takes.</summary>
public class EdgeObjectsTests
{
    private static readonly EdgeHost Everything = TestEdge.Api with
    {
        RateLimit = new(100),
        ConnectionLimit = new(5000, LimitScope.PerProxy),
        Cors = new("https://erp.example.com") { ExposedHeaders = ["X-Request-Id"], AllowCredentials = true },
        Timeouts = new() { Connect = TimeSpan.FromSeconds(5), Idle = TimeSpan.FromSeconds(60), Request = TimeSpan.FromMilliseconds(30500) },
        MaxBodyMebibytes = 10,
        RequestHeaders = new() { Set = ImmutableSortedDictionary<string, string>.Empty.Add("X-Edge", "envoy"), Remove = ["X-Debug"] },
        ResponseHeaders = new() { Set = ImmutableSortedDictionary<string, string>.Empty.Add("X-Frame-Options", "DENY"), Remove = ["Server"] },
        AllowedSources = ["203.0.113.0/24"],
    };

    private static readonly ServedRoute Split = TestEdge.Financial(
        new("financial-service", 80, 90),
        new("financial-service-canary", 80, 10) { Marks = [new(RequestMarkKind.Header, "X-Canary", "yes"), new(RequestMarkKind.Cookie, "canary", "on")] });

    [StrictFact]
    public async Task The_objects_of_every_engine_are_valid_to_Kubernetes()
    {
        var objects = new List<JsonObject>();
        foreach (var engine in new[] { TestEdge.Gateway, TestEdge.Nginx, TestEdge.Alb })
        {
            var host = engine is GatewayApiEngine ? Everything : TestEdge.Api with { AllowedSources = Everything.AllowedSources };
            var canary = engine is GatewayApiEngine ? Split : TestEdge.Financial(new("financial-service", 80, 90), new("financial-service-canary", 80, 10) { Marks = [new(RequestMarkKind.Header, "X-Canary", "yes")] });
            objects.AddRange(StrictValidator.ObjectsOf(await TestEdge.PlanAsync(TestEdge.Args(host, engine, routes: [canary]))));
        }

        Assert.Contains(objects, o => o["kind"]!.ToString() == "HTTPRoute");
        Assert.Equal(2, objects.Where(o => o["kind"]!.ToString() == "Ingress").Select(o => o["spec"]!["ingressClassName"]!.ToString()).Distinct().Count());
        Assert.Empty(StrictValidator.Complaints(objects));
    }

    public static TheoryData<string> Kinds => ["Gateway", "GatewayClass", "HTTPRoute", "ClusterIssuer", "Certificate"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_object_is_valid_to_the_letter(string kind)
    {
        if (StoredCrds.Find(new HashSet<string> { kind }) is not { } crds) return;
        var plan = await TestEdge.PlanAsync(TestEdge.Args(Everything, routes: [Split]));

        var objects = plan.Of(kind).Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(objects);
        foreach (var made in objects)
            Assert.Empty(SchemaCheck.Problems(crds.SchemaOf(made.TextAt("apiVersion")!, kind)!, made.Inputs.DeepClone()));
    }
}

using System.Collections.Immutable;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>A canary of a service, played through the edge from beginning to end.</summary>
public class CanaryPlayTests
{
    private static readonly ServiceSpec Financial = new("financial-service")
    {
        Ports = [Port.Http(8000)],
        Routes = [new("api", "/financial")],
        Probes = Probes.Http(readiness: "/ready"),
    };

    private static readonly CanaryRollout Quiet = Rollout.Canary(new CanaryStep(10, TimeSpan.FromMinutes(10)));

    public static TheoryData<string> Engines => ["gateway-api", "nginx-ingress", "aws-alb"];

    [Theory, MemberData(nameof(Engines))]
    public async Task The_share_at_the_edge_is_that_of_the_rollout(string engine)
    {
        Assert.Equal("financial-service:100", await SharesAsync(engine, Quiet));
        foreach (var weight in (int[])[0, 10, 50, 100])
            Assert.Equal($"financial-service-stable:{100 - weight} financial-service-canary:{weight}", await SharesAsync(engine, Quiet with { Version = "2.0.0", Weight = weight }));
        Assert.Equal("financial-service:100", await SharesAsync(engine, Quiet));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_step_changes_weights_and_nothing_else(string engine)
    {
        var (before, after) = (await PlanAsync(engine, Quiet with { Version = "2.0.0", Weight = 10 }), await PlanAsync(engine, Quiet with { Version = "2.0.0", Weight = 50 }));

        Assert.Equal(before.Resources.Select(r => r.Urn), after.Resources.Select(r => r.Urn));
        var changed = before.Resources.Zip(after.Resources).Where(p => p.First.Inputs.ToJsonString() != p.Second.Inputs.ToJsonString()).Select(p => p.First.Type.Split(':')[^1]).Distinct();
        Assert.Equal([engine == "gateway-api" ? "HTTPRoute" : "Ingress"], changed);
    }

    [Fact]
    public async Task The_load_balancer_asks_where_the_service_says_that_it_is_ready()
    {
        var plan = await PlanAsync("aws-alb", Quiet);

        Assert.Equal("/ready", plan.Of("Ingress").Single().At("metadata.annotations")!["alb.ingress.kubernetes.io/healthcheck-path"]!.ToString());
    }

    private static async Task<string> SharesAsync(string engine, Rollout rollout)
    {
        var plan = await PlanAsync(engine, rollout);
        return string.Join(' ', engine switch
        {
            "gateway-api" => plan.Single("HTTPRoute", "edge-api").At("spec.rules.0.backendRefs")!.AsArray().Select(b => $"{b!["name"]}:{b["weight"] ?? 100}"),
            "nginx-ingress" => Annotated(plan),
            _ => Forwarded(plan.Of("Ingress").Single()),
        });
    }

    private static IEnumerable<string> Annotated(Plan plan)
    {
        var canary = plan.Of("Ingress").SingleOrDefault(i => i.Name.EndsWith("-canary", StringComparison.Ordinal));
        var weight = int.Parse(canary?.At("metadata.annotations")!["nginx.ingress.kubernetes.io/canary-weight"]!.ToString() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        yield return $"{plan.Single("Ingress", "edge-api").TextAt("spec.rules.0.http.paths.0.backend.service.name")}:{100 - weight}";
        if (canary is not null) yield return $"{canary.TextAt("spec.rules.0.http.paths.0.backend.service.name")}:{weight}";
    }

    private static IEnumerable<string> Forwarded(PlannedResource ingress) =>
        ingress.At("metadata.annotations")!["alb.ingress.kubernetes.io/actions.financial-split"] is { } action
            ? System.Text.Json.Nodes.JsonNode.Parse(action.ToString())!["forwardConfig"]!["targetGroups"]!.AsArray().Select(t => $"{t!["serviceName"]}:{t["weight"]}")
            : [$"{ingress.TextAt("spec.rules.0.http.paths.0.backend.service.name")}:100"];

    private static Task<Plan> PlanAsync(string engineName, Rollout rollout)
    {
        EdgeEngine engine = engineName switch { "gateway-api" => TestEdge.Gateway, "nginx-ingress" => TestEdge.Nginx, _ => TestEdge.Alb };
        var args = TestEdge.Args(engine: engine, routes: ServedRoutes.Of(Financial, rollout));
        return TestEdge.PlanAsync(new()
        {
            Context = args.Context,
            Hosts = args.Hosts,
            Routes = args.Routes,
            Services = EdgeService.Of(Financial, rollout),
            Engine = engine,
            Certificates = args.Certificates,
            Front = args.Front,
        });
    }
}

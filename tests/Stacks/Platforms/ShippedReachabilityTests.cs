using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Stacks;
using Erp.Tests.Components.ErpServices;

namespace Erp.Tests.Stacks.Platforms;

/// <summary>The policies of the production stacks, as a cluster would read them: services reach whom they declared, and no peer is wider than it says.</summary>
[Collection(nameof(ProcessWide))]
public sealed class ShippedReachabilityTests
{
    public static TheoryData<string> Platforms => ["erp-system", "rust-erp", "ai-platform"];

    [Theory, MemberData(nameof(Platforms))]
    public async Task Services_reach_those_that_they_declared_and_no_others(string platform)
    {
        var blueprint = new Blueprint(ShippedStacks.Configuration(platform, "production"));
        var net = new NetworkEvaluator(await ShippedStacks.PlanAsync(platform, "production"));
        var services = blueprint.Topology.Services.Select(s => (Spec: s, Pod: net.Pod(blueprint.Context.ApplicationNamespace, s.Name))).ToList();

        var declared = from callee in blueprint.Topology.Services from caller in blueprint.Topology.CallersOf(callee.Name) select $"{caller.Service} -> {callee.Name}:{caller.Port.Number}";
        var reachable = from caller in services from callee in services where caller.Pod != callee.Pod from port in callee.Spec.Ports where net.Allows(caller.Pod, callee.Pod, port.Number) select $"{caller.Spec.Name} -> {callee.Spec.Name}:{port.Number}";

        Assert.NotEmpty(declared);
        Assert.Equal(declared.Order(StringComparer.Ordinal), reachable.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Platforms))]
    public async Task A_peer_whose_selectors_were_alternatives_would_let_strangers_in_at_every_service(string platform)
    {
        var blueprint = new Blueprint(ShippedStacks.Configuration(platform, "production"));
        var net = new NetworkEvaluator(await ShippedStacks.PlanAsync(platform, "production"));
        foreach (var service in blueprint.Topology.Services)
        {
            var target = net.Pod(blueprint.Context.ApplicationNamespace, service.Name);
            var policy = net.Policies.Single(p => p["metadata"]!["name"]!.ToString() == service.Name && p["metadata"]!["namespace"]!.ToString() == target.Namespace);
            foreach (var rule in policy["spec"]!["ingress"]!.AsArray().Where(r => r!["from"]!.AsArray().Any(IsBoth)))
            {
                var peer = rule!["from"]!.AsArray().First(IsBoth)!;
                // Alone in its namespace, with no label that anybody asks for, and nothing that keeps it in.
                var stranger = new NetworkPod(peer["namespaceSelector"]!["matchLabels"]!["kubernetes.io/metadata.name"]!.ToString(), "stranger", ImmutableDictionary<string, string>.Empty);
                var port = (int)(long)rule["ports"]![0]!["port"]!;

                Assert.False(net.AllowsIn(stranger, target, port));
                rule["from"] = new JsonArray(
                    new JsonObject { ["namespaceSelector"] = peer["namespaceSelector"]!.DeepClone() },
                    new JsonObject { ["podSelector"] = peer["podSelector"]!.DeepClone() });
                Assert.True(net.AllowsIn(stranger, target, port));
            }
        }
    }

    private static bool IsBoth(JsonNode? peer) => peer!["namespaceSelector"] is not null && peer["podSelector"] is not null;
}

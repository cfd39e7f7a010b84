using System.Net;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

/// <summary>A pod as a policy sees it.</summary>
internal sealed record NetworkPod(string Namespace, string Name, IReadOnlyDictionary<string, string> Labels)
{
    public override string ToString() => $"{Namespace}/{Name}";
}

/// <summary>
/// Decides what the NetworkPolicies of a plan let through, as a cluster would: a pod that no policy selects is open, one that is selected takes what any
/// of its policies allows; peers of a list are alternatives, the selectors of one peer hold together.
/// </summary>
internal sealed class NetworkEvaluator
{
    private readonly List<JsonObject> _policies;

    public NetworkEvaluator(Plan plan)
    {
        _policies = [.. plan.Of("NetworkPolicy").Select(p => p.Inputs.DeepClone().AsObject())];
        Pods = [.. plan.Resources.Where(r => r.At("spec.template") is not null).Select(PodOf)];
    }

    public IReadOnlyList<NetworkPod> Pods { get; }

    /// <summary>The policies themselves, to be changed by a test.</summary>
    public IReadOnlyList<JsonObject> Policies => _policies;

    public NetworkPod Pod(string @namespace, string name) => Pods.Single(p => p.Namespace == @namespace && p.Name == name);

    /// <summary>A pod that the plan does not hold, with the label that all applications carry.</summary>
    public static NetworkPod Outsider(string @namespace, string app) => new(@namespace, app, new Dictionary<string, string> { ["app.kubernetes.io/name"] = app });

    public bool Allows(NetworkPod from, NetworkPod to, int port, string protocol = "TCP") =>
        Passes(from, "Egress", "to", port, protocol, peer => Selects(peer, to, from.Namespace))
        && AllowsIn(from, to, port, protocol);

    /// <summary>Whether the called end agrees, whatever keeps the caller in.</summary>
    public bool AllowsIn(NetworkPod from, NetworkPod to, int port, string protocol = "TCP") =>
        Passes(to, "Ingress", "from", port, protocol, peer => Selects(peer, from, to.Namespace));

    public bool AllowsOut(NetworkPod from, string address, int port, string protocol = "TCP") =>
        Passes(from, "Egress", "to", port, protocol, peer => Contains(peer["ipBlock"], address));

    private bool Passes(NetworkPod pod, string direction, string side, int port, string protocol, Func<JsonNode, bool> isMeant)
    {
        var policies = _policies.Where(p => (string?)p["metadata"]!["namespace"] == pod.Namespace && Matches(p["spec"]!["podSelector"], pod.Labels)
            && p["spec"]!["policyTypes"]!.AsArray().Any(t => (string?)t == direction)).ToList();
        return policies.Count == 0 || policies.SelectMany(p => Items(p["spec"]![direction.ToLowerInvariant()])).Any(rule =>
            (rule[side] is null || Items(rule[side]).Any(isMeant)) && (rule["ports"] is null || Items(rule["ports"]).Any(p => IsPort(p, port, protocol))));
    }

    private static bool IsPort(JsonNode rule, int port, string protocol) => ((string?)rule["protocol"] ?? "TCP") == protocol && (rule["port"] is null || (long)rule["port"]! == port);

    private static bool Selects(JsonNode peer, NetworkPod pod, string home)
    {
        if (peer["ipBlock"] is not null) return false;
        var space = peer["namespaceSelector"] is { } selector
            ? Matches(selector, new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = pod.Namespace })
            : pod.Namespace == home;
        return space && (peer["podSelector"] is null || Matches(peer["podSelector"], pod.Labels));
    }

    private static bool Contains(JsonNode? block, string address) => block is not null
        && IPNetwork.Parse((string)block["cidr"]!).Contains(IPAddress.Parse(address))
        && !Items(block["except"]).Any(e => IPNetwork.Parse((string)e!).Contains(IPAddress.Parse(address)));

    private static bool Matches(JsonNode? selector, IReadOnlyDictionary<string, string> labels) =>
        selector?["matchLabels"] is not JsonObject wanted || wanted.All(w => labels.TryGetValue(w.Key, out var value) && value == (string?)w.Value);

    private static IEnumerable<JsonNode> Items(JsonNode? list) => list?.AsArray().Select(i => i!) ?? [];

    private static NetworkPod PodOf(PlannedResource workload) => new(
        workload.TextAt("metadata.namespace")!, workload.Name, workload.At("spec.template.metadata.labels")!.AsObject().ToDictionary(l => l.Key, l => (string)l.Value!));
}

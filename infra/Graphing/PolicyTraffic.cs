using Erp.Components;
using Erp.Infra.Checks.Capacity;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Graphing;

/// <summary>Who may talk to whom, as the NetworkPolicies say it.</summary>
internal static class PolicyTraffic
{
    private const int DnsPort = 53;

    private static readonly string PodIdentityAgent = ((AddressPeer)PodIdentity.CredentialsEndpoint.Peer).Cidr;

    public static void Add(GraphBuilder graph, PlanIndex plan)
    {
        var traffic = new Traffic(plan);
        foreach (var policy in plan.Of("NetworkPolicy").Where(p => !Selector.IsEmpty(p.Spec["podSelector"])))
        {
            var own = Owners(plan.Selected(policy.Spec["podSelector"], policy.Namespace), plan, policy.Spec["podSelector"], policy.Namespace).ToList();
            if (own.Count == 0) continue;
            foreach (var (direction, rule) in new[] { Traffic.Ingress, Traffic.Egress }.SelectMany(d => Traffic.Rules(policy, d).Select(r => (d, r))))
                foreach (var peer in Traffic.Peers(rule).Items.Where(_ => !IsDns(rule)))
                    foreach (var other in Ends(graph, plan, traffic, peer, policy.Namespace, direction))
                        foreach (var self in own)
                            Connect(graph, direction == Traffic.Egress ? (self, other) : (other, self), rule["ports"].Items.Select(p => p["port"].Scalar));
        }
    }

    private static void Connect(GraphBuilder graph, (string From, string To) ends, IEnumerable<string> ports)
    {
        var (from, to) = (graph.KindOf(ends.From), graph.KindOf(ends.To));
        var kind = from == NodeKind.Platform || to == NodeKind.Platform ? EdgeKind.Watch : to == NodeKind.Data ? EdgeKind.Data : EdgeKind.Traffic;
        graph.Edge(ends.From, ends.To, kind, ports);
    }

    private static bool IsDns(Node rule) => !rule["ports"].IsEmpty && rule["ports"].Items.All(p => p["port"].Number == DnsPort);

    private static IEnumerable<string> Ends(GraphBuilder graph, PlanIndex plan, Traffic traffic, Node peer, string home, string direction)
    {
        if (peer["ipBlock"].Exists)
        {
            var cidr = peer["ipBlock"]["cidr"].Text ?? "";
            var everywhere = cidr is "0.0.0.0/0" or "::/0";
            // Who comes in from the internet and what pods call there are two ends of the drawing.
            var (id, name) = everywhere
                ? direction == Traffic.Ingress ? (Routes.Internet, Routes.InternetName) : ("outside/world", "any address")
                : ($"outside/{cidr}", cidr == PodIdentityAgent ? "EKS Pod Identity agent" : cidr);
            graph.Node(id, name, NodeKind.Outside, name == cidr ? Routes.Outside : $"{Routes.Outside}, {cidr}");
            return [id];
        }
        var spaces = peer["namespaceSelector"].Exists ? traffic.Namespaces(peer["namespaceSelector"]).ToList() : [home];
        return spaces.SelectMany(n => Owners(plan.Selected(peer["podSelector"], n), plan, peer["podSelector"], n)).Distinct();
    }

    // Pods of a chart are not in the plan; the chart that may label its pods so stands for them.
    private static IEnumerable<string> Owners(IEnumerable<Pod> pods, PlanIndex plan, Node selector, string home)
    {
        var owners = pods.Select(p => Inventory.IdOf(p.Owner)).Distinct().ToList();
        if (owners.Count > 0) return owners;
        var values = selector.Leaves().Select(l => l.Scalar).ToHashSet();
        return plan.Releases.Where(r => r.Namespace == home && values.Any(v => MayCarry(r, v))).Select(Inventory.IdOf)
            .Concat(plan.Of("Cluster", "Gateway").Where(c => c.Namespace == home && values.Contains(c.Name)).Select(Inventory.IdOf)).Distinct();
    }

    // A chart calls its pods after itself, after its release, or after the part of it that they are.
    private static bool MayCarry(Release release, string label) => label == release.Name || label == release.Chart || label.StartsWith($"{release.Name}-", StringComparison.Ordinal)
        || ChartPods.Of(release.Chart)?.Any(p => p.At.Split('.')[0] == label) == true;
}

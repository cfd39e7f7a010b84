namespace Erp.Infra.Checks.Reading;

/// <summary>What NetworkPolicies allow, judged as a network plugin judges them: both ends have to agree.</summary>
public sealed class Traffic(PlanIndex plan)
{
    public const string Ingress = "Ingress";
    public const string Egress = "Egress";

    // With the name that Kubernetes itself writes on each.
    private readonly Dictionary<string, Dictionary<string, string>> _labelsOfNamespaces = plan.Of("Namespace").DistinctBy(n => n.Name)
        .ToDictionary(n => n.Name, n => new Dictionary<string, string>(n.Labels) { [Components.LabelNames.NamespaceName] = n.Name }, StringComparer.Ordinal);

    /// <summary>Policies that speak about this direction of the pod's traffic. Without any, everything is allowed.</summary>
    public IEnumerable<KubeObject> Policies(Pod pod, string direction) =>
        plan.Policies.Of(pod).Where(p => Speaks(p, direction));

    public static bool Speaks(KubeObject policy, string direction) => policy.Spec["policyTypes"] is { Exists: true } types
        ? types.Texts.Contains(direction)
        : direction == Ingress || policy.Spec["egress"].Exists;

    public static IEnumerable<Node> Rules(KubeObject policy, string direction) =>
        Speaks(policy, direction) ? policy.Spec[direction == Ingress ? "ingress" : "egress"].Items : [];

    public static Node Peers(Node rule) => rule["from"] is { Exists: true } from ? from : rule["to"];

    public bool Allows(Pod self, string direction, Pod other, Node port)
    {
        var policies = Policies(self, direction).ToList();
        return policies.Count == 0 || policies.SelectMany(p => Rules(p, direction))
            .Any(r => HasPort(r, port) && (Peers(r).IsEmpty || Peers(r).Items.Any(peer => IsPeer(peer, self.Namespace, other))));
    }

    /// <summary>The pods of the plan that a peer means, as seen from a policy in this namespace.</summary>
    public IEnumerable<Pod> PodsOf(Node peer, string home)
    {
        if (peer["ipBlock"].Exists) return [];
        var spaces = peer["namespaceSelector"].Exists ? Namespaces(peer["namespaceSelector"]) : [home];
        return spaces.SelectMany(n => plan.Selected(peer["podSelector"], n));
    }

    public bool IsPeer(Node peer, string home, Pod pod) => !peer["ipBlock"].Exists
        && (peer["namespaceSelector"] is { Exists: true } spaces
            ? _labelsOfNamespaces.TryGetValue(pod.Namespace, out var labels) && Selector.Matches(spaces, labels)
            : pod.Namespace == home)
        && Selector.Matches(peer["podSelector"], pod.Labels);

    /// <summary>The namespaces of the plan that a selector picks.</summary>
    public IEnumerable<string> Namespaces(Node selector) => _labelsOfNamespaces.Where(n => Selector.Matches(selector, n.Value)).Select(n => n.Key);

    private static bool HasPort(Node rule, Node port) => rule["ports"].IsEmpty
        || rule["ports"].Items.Any(p => Protocol(p) == Protocol(port)
            && (!p["port"].Exists || p["port"].Scalar == port["port"].Scalar
                || (p["endPort"].Number is { } end && port["port"].Number >= p["port"].Number && port["port"].Number <= end)));

    private static string Protocol(Node port) => port["protocol"].Text ?? "TCP";
}

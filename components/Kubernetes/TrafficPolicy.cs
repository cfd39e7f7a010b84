using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Erp.Components;

/// <summary>A NetworkPolicy made from who may come in and where the pods may go. What is not said is denied, in both directions.</summary>
public static class TrafficPolicy
{
    // Where a node's own credentials are given out, and whatever else only nodes should ask.
    private const string LinkLocal = "169.254.0.0/16";
    private const string DnsNamespace = "kube-system";
    private const int DnsPort = 53;

    /// <summary>Those who may come in, and on which ports of the pod.</summary>
    public sealed record Caller(Peer Peer, params int[] Ports);

    public static NetworkPolicy Create(
        string name, PodPeer pods, InputMap<string> labels, IEnumerable<Caller> callers, IEnumerable<Endpoint> targets, CustomResourceOptions options) =>
        new(name, new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = pods.Namespace, Labels = labels },
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Selector(pods.Labels),
                PolicyTypes = { "Ingress", "Egress" },
                Ingress = callers.Select(From).ToArray(),
                Egress = targets.GroupBy(t => t.Peer).Select(To).Append(Dns()).ToArray(),
            },
        }, options);

    private static NetworkPolicyIngressRuleArgs From(Caller caller) => new()
    {
        From = { PeerOf(caller.Peer) },
        Ports = caller.Ports.Distinct().Order().Select(p => TcpPort(p)).ToArray(),
    };

    private static NetworkPolicyEgressRuleArgs To(IGrouping<Peer, Endpoint> target) => new()
    {
        To = { PeerOf(target.Key) },
        Ports = target.Select(e => e.Port).Distinct().Order().Select(p => TcpPort(p)).ToArray(),
    };

    // Answers over 512 bytes, and every retry after a truncated one, come over TCP.
    private static NetworkPolicyEgressRuleArgs Dns() => new()
    {
        To = { PeerOf(Peer.Pods(DnsNamespace, ("k8s-app", "kube-dns"))) },
        Ports = { new NetworkPolicyPortArgs { Protocol = "UDP", Port = DnsPort }, TcpPort(DnsPort) },
    };

    private static NetworkPolicyPortArgs TcpPort(int port) => new() { Protocol = "TCP", Port = port };

    private static NetworkPolicyPeerArgs PeerOf(Peer peer) => peer switch
    {
        PodPeer pods => new()
        {
            NamespaceSelector = Selector([new(LabelNames.NamespaceName, pods.Namespace)]),
            PodSelector = Selector(pods.Labels),
        },
        AddressPeer addresses => new() { IpBlock = Block(addresses.Cidr) },
        _ => throw new ArgumentOutOfRangeException(nameof(peer), peer, "A peer is pods or addresses."),
    };

    private static IPBlockArgs Block(string cidr) =>
        cidr == "0.0.0.0/0" ? new() { Cidr = cidr, Except = { LinkLocal } } : new() { Cidr = cidr };

    // Without labels an empty selector, which selects all.
    private static LabelSelectorArgs Selector(IEnumerable<KeyValuePair<string, string>> labels)
    {
        var selector = new LabelSelectorArgs();
        foreach (var (key, value) in labels) selector.MatchLabels.Add(key, value);
        return selector;
    }
}

using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks.Configuration;

public enum EdgeEngineKind
{
    GatewayApi,
    NginxIngress,
    AwsAlb,
}

/// <summary>Whether the stack brings a controller along, or somebody else has.</summary>
public enum ControllerPresence
{
    Installed,
    Present,
}

public enum CertificateProof
{
    Http01,
    Dns01,
}

/// <summary>How the platform is reached from outside.</summary>
public sealed record EdgeSettings
{
    [Setting("What carries the traffic: the Gateway API, Ingress with nginx annotations, or an AWS application load balancer.")]
    public EdgeEngineKind Engine { get; init; } = EdgeEngineKind.GatewayApi;

    [Setting("The engine's controller, where somebody else runs it. Empty: the stack brings its own.")]
    public ControllerSettings? Controller { get; init; }

    [Setting("Whether cert-manager is installed by the stack or is present already.")]
    public ControllerPresence CertManager { get; init; } = ControllerPresence.Installed;

    [Setting("The ClusterIssuer of a cert-manager that is present. Empty: the stack makes one for Let's Encrypt.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string? Issuer { get; init; }

    [Setting("How Let's Encrypt is shown that a name is ours: an answer on port 80, or a record in the hosted zone.")]
    public CertificateProof Proof { get; init; } = CertificateProof.Http01;

    [Setting("On EKS, whether the load balancer is reached from the VPC alone.")]
    public bool Internal { get; init; }

    [Setting("How traffic is treated on its way in. What is not set follows from what the engine can do.")]
    public TrafficSettings Traffic { get; init; } = new();

    [Setting("What AWS puts in front: names, static files near the visitors, a web firewall.")]
    public FrontSettings Front { get; init; } = new();

    internal string EngineName => Engine switch
    {
        EdgeEngineKind.NginxIngress => NginxIngressEngine.EngineName,
        EdgeEngineKind.AwsAlb => AwsAlbEngine.EngineName,
        _ => GatewayApiEngine.EngineName,
    };
}

/// <summary>A controller that is there: the class it answers to, and its proxies, whom the services admit.</summary>
public sealed record ControllerSettings
{
    [Setting("Its GatewayClass or IngressClass.")]
    [Form(Forms.ObjectName, Forms.ObjectNameInWords)]
    public string Class { get; init; } = "";

    [Setting("The namespace of its proxies.")]
    [Form(Forms.LabelName, "a namespace: lower-case letters, digits and '-', at most 63")]
    public string Namespace { get; init; } = "";

    [Setting("The labels by which its proxies are known.")]
    [Keys(Forms.LabelKey, Forms.LabelKeyInWords), Form(Forms.LabelValue, Forms.LabelValueInWords)]
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    internal PodPeer Proxies => (PodPeer)Peer.Pods(Namespace, [.. Labels.Select(l => (l.Key, l.Value))]);
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.KubernetesCrds.CertManager.V1;

namespace Erp.Components;

/// <summary>The whole of an Ingress edge, in the order in which it comes to life.</summary>
internal static class NginxEntry
{
    public static EdgeEntry Create(EdgeParts parts, NginxIngressEngine engine)
    {
        var balancer = engine.LoadBalancer.Prepare(parts);
        ImmutableArray<Resource> controller = engine.Existing is null ? TraefikRelease.Install(parts, engine, balancer) : balancer;
        var certManager = EdgeAddons.CertManager(parts, gatewayApi: false, []);
        var ingressClass = engine.Existing?.Class ?? TraefikRelease.IngressClassName;

        var ingresses = parts.Args.Hosts.ToImmutableDictionary(h => h.Key, h => HostIngress.Create(parts, h, ingressClass, controller));
        var canaries = parts.Args.Hosts.SelectMany(h => HostIngress.Canaries(parts, h, ingressClass, ingresses[h.Key])).ToArray();
        var solvers = ChallengeTraffic.Admit(parts, controller);
        var certificates = IssuedCertificates.Create(parts, certManager, Solver(ingressClass), [.. controller, .. solvers]);
        return new(ingresses.ToImmutableDictionary(i => i.Key, i => IngressParts.Address(i.Value)), [.. ingresses.Values, .. canaries, .. certificates]);
    }

    private static ACMESolverHTTP01Args Solver(string ingressClass) => new()
    {
        Ingress = new ACMESolverIngressArgs { IngressClassName = ingressClass, PodTemplate = ChallengeTraffic.Pod() },
    };
}

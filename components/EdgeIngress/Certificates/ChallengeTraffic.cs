using Pulumi;
using Pulumi.KubernetesCrds.CertManager.V1;

namespace Erp.Components;

/// <summary>The pods with which cert-manager answers challenges on port 80: restricted like all others, reached by the proxies alone.</summary>
internal static class ChallengeTraffic
{
    private const int SolverPort = 8089;
    private const string SolverLabel = "acme.cert-manager.io/http01-solver";

    public static bool Needed(EdgeIngressArgs args) => args.Certificates is AcmeCertificates { Challenge: Http01Challenge } && args.Hosts.Any(h => h.Tls);

    /// <summary>The solvers, for the policy of the proxies.</summary>
    public static IEnumerable<Endpoint> Targets(EdgeParts parts) => Needed(parts.Args) ? [new(Solvers(parts), SolverPort)] : [];

    public static IEnumerable<Resource> Admit(EdgeParts parts, IEnumerable<Resource> after)
    {
        if (!Needed(parts.Args)) return [];
        var name = $"{parts.Name}-acme-solver";
        return [TrafficPolicy.Create(name, Solvers(parts), parts.Labels(name), [new(parts.Args.Engine.Proxies, SolverPort)], [], parts.Options(after))];
    }

    public static ACMESolverPodTemplateArgs Pod() => new()
    {
        Spec = new ACMESolverPodSpecArgs
        {
            SecurityContext = new ACMESolverPodSecurityContextArgs
            {
                RunAsNonRoot = true,
                RunAsUser = RestrictedPod.DefaultId,
                RunAsGroup = RestrictedPod.DefaultId,
                SeccompProfile = new ACMESolverSeccompProfileArgs { Type = "RuntimeDefault" },
            },
        },
    };

    /// <summary>They stand beside the certificate, with a label that cert-manager gives them.</summary>
    private static PodPeer Solvers(EdgeParts parts) =>
        (PodPeer)Peer.Pods(parts.Args.Engine.SecretNamespace(parts.Context), (SolverLabel, "true"));
}

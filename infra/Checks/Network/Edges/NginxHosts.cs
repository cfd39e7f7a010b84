using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network.Edges;

/// <summary>Hosts of an Ingress with nginx annotations, which Traefik reads.</summary>
internal static class NginxHosts
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";

    public static bool Serves(KubeObject ingress) => ingress.Spec["ingressClassName"].Text?.Contains("nginx", StringComparison.Ordinal) == true;

    public static IEnumerable<Violation> Check(KubeObject ingress, PlanIndex plan)
    {
        var annotations = ingress.Metadata["annotations"];
        // A canary shares the host, and how it is treated, with the Ingress that it stands beside.
        if (annotations[$"{Prefix}canary"].Text == "true") yield break;
        if (annotations[$"{Prefix}ssl-redirect"].Text != "true" && annotations[$"{Prefix}force-ssl-redirect"].Text != "true")
            yield return annotations.Because($"Whoever calls {ingress} without TLS is not led to HTTPS");
        if (!IsStrict(annotations[$"{Prefix}custom-headers"], plan))
            yield return annotations.Because($"{ingress} does not tell browsers to come by HTTPS only ({HstsRules.Header})");
        if (!annotations[$"{Prefix}limit-rps"].Exists && !annotations[$"{Prefix}limit-rpm"].Exists)
            yield return annotations.Because($"One caller may send to {ingress} as much as it likes");
    }

    /// <summary>The proxy that serves them all, where the stack installs it.</summary>
    public static IEnumerable<Violation> Check(Release release)
    {
        var oldest = release.Values["tlsOptions"]["default"]["minVersion"];
        if (release.Chart == "traefik" && oldest.Text is not ("VersionTLS12" or "VersionTLS13"))
            yield return oldest.Because($"Nothing says that Helm release {release.Name} speaks TLS 1.2 or newer");
    }

    private static bool IsStrict(Node headers, PlanIndex plan) => headers.Text?.Split('/') is [var home, var name]
        && plan.Find("ConfigMap", home, name) is { } map && map.Root["data"].Entries.Any(h => h.Key.Equals(HstsRules.Header, StringComparison.OrdinalIgnoreCase));
}

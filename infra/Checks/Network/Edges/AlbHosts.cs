using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network.Edges;

/// <summary>Hosts of an application load balancer of AWS, which cannot count callers: its web ACL does.</summary>
internal static class AlbHosts
{
    private const string Prefix = "alb.ingress.kubernetes.io/";

    // Names of AWS's own security policies that leave TLS 1.0 and 1.1 out.
    private static readonly string[] NewEnough = ["TLS13-1-2", "TLS13-1-3", "TLS-1-2", "FS-1-2"];

    public static bool Serves(KubeObject ingress) => ingress.Spec["ingressClassName"].Text == "alb";

    public static IEnumerable<Violation> Check(KubeObject ingress, PlanIndex plan)
    {
        var annotations = ingress.Metadata["annotations"];
        if (!annotations[$"{Prefix}ssl-redirect"].Exists)
            yield return annotations.Because($"Whoever calls {ingress} without TLS is not led to HTTPS");
        if (annotations[$"{Prefix}listener-attributes.HTTPS-443"].Text?.Contains("strict_transport_security", StringComparison.Ordinal) != true)
            yield return annotations.Because($"{ingress} does not tell browsers to come by HTTPS only (Strict-Transport-Security)");
        var policy = annotations[$"{Prefix}ssl-policy"];
        if (!policy.IsUnknown && !NewEnough.Any(p => policy.Text?.Contains(p, StringComparison.Ordinal) == true))
            yield return policy.Because($"Nothing says that {ingress} speaks TLS 1.2 or newer");
        var guard = annotations[$"{Prefix}wafv2-acl-arn"];
        if (!guard.Exists || plan.Cloud("aws:wafv2/webAcl:WebAcl").Any(acl => guard.RefersTo(acl.Resource) && !Counts(acl)))
            yield return guard.Because($"One caller may send to {ingress} as much as it likes");
    }

    private static bool Counts(Node acl) => acl["ruleJson"].Exists || acl["rules"].Items.Any(r => r["statement"]["rateBasedStatement"].Exists);
}

using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class LivingEdge() : PlanRule("ERP059", "An edge that is still maintained",
    "Use the Gateway API; where an Ingress remains, set ingressClassName and no snippet annotations.", Severities.Error)
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var ingress in plan.Of("Ingress"))
        {
            var annotations = ingress.Metadata["annotations"];
            foreach (var snippet in annotations.Entries.Where(a => a.Key.EndsWith("-snippet", StringComparison.Ordinal)))
                yield return snippet.Because($"{ingress} writes configuration of the proxy itself (CVE-2021-25742)");
            if (annotations[ClassAnnotation].Exists)
                yield return annotations[ClassAnnotation].Because($"{ingress} names its class by an annotation that went out of use with Kubernetes 1.18");
            if ((ingress.Spec["ingressClassName"].Text ?? annotations[ClassAnnotation].Text) is null or "nginx")
                yield return ingress.Spec["ingressClassName"].Because($"{ingress} is served by ingress-nginx, which ended in March 2026, or by chance");
        }
        foreach (var release in plan.Releases.Where(r => r.Chart is "ingress-nginx" or "nginx-ingress"))
            yield return release.Root["chart"].Because($"Helm release {release.Name} installs {release.Chart}, which ended in March 2026");
    }
}

using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class GuardedDistribution() : CloudRule("ERP103", "A front door with a guard",
    "Redirect to HTTPS, ask for TLS 1.2, keep access logs, attach a web ACL that has rules.", Severities.ErrorFrom(EnvironmentTier.Staging), "aws:cloudfront/distribution:Distribution", "aws:wafv2/webAcl:WebAcl")
{
    protected override IEnumerable<Violation> Check(Node resource, PlanIndex plan)
    {
        var name = resource.Resource.Name;
        if (resource.Resource.Type.EndsWith("WebAcl", StringComparison.Ordinal))
        {
            if (resource["rules"].IsEmpty && !resource["ruleJson"].Exists)
                yield return resource["rules"].Because($"The web ACL {name} has no rules");
            yield break;
        }
        foreach (var behaviour in resource["orderedCacheBehaviors"].Items.Append(resource["defaultCacheBehavior"]).Where(b => b["viewerProtocolPolicy"].Text is "allow-all"))
            yield return behaviour["viewerProtocolPolicy"].Because($"{name} answers without TLS");
        if (resource["viewerCertificate"]["minimumProtocolVersion"].Text?.StartsWith("TLSv1.2", StringComparison.Ordinal) != true && resource["viewerCertificate"]["minimumProtocolVersion"].Text?.StartsWith("TLSv1.3", StringComparison.Ordinal) != true)
            yield return resource["viewerCertificate"]["minimumProtocolVersion"].Because($"{name} speaks TLS older than 1.2");
        if (resource["loggingConfig"].IsEmpty && !plan.Cloud("aws:cloudwatch/logDeliverySource:LogDeliverySource").Any(s => s["resourceArn"].RefersTo(resource.Resource)))
            yield return resource["loggingConfig"].Because($"{name} keeps no record of who called");
        if (!resource["webAclId"].Exists)
            yield return resource["webAclId"].Because($"{name} has no web ACL");
    }
}

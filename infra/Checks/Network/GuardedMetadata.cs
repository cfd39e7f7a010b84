using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Network;

public sealed class GuardedMetadata() : ObjectRule("ERP053", "The metadata service out of reach",
    "Add except: [169.254.169.254/32] to address blocks that contain it.", Severities.Error, "NetworkPolicy")
{
    private const string MetadataService = "169.254.169.254";

    protected override IEnumerable<Violation> Check(KubeObject item, PlanIndex plan) => Traffic.Rules(item, Traffic.Egress)
        .SelectMany(r => Traffic.Peers(r).Items).Select(p => p["ipBlock"])
        .Where(b => b["cidr"].Text is { } cidr && Contains(cidr) && !b["except"].Texts.Any(Contains))
        .Select(b => b.Because($"{item} lets pods ask {MetadataService} for the credentials of their node"));

    private static bool Contains(string cidr) => System.Net.IPNetwork.TryParse(cidr, out var network) && network.Contains(System.Net.IPAddress.Parse(MetadataService));
}

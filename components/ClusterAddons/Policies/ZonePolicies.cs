namespace Erp.Components;

/// <summary>What may be done in Route 53: in the named zones, and nowhere else.</summary>
internal static class ZonePolicies
{
    public static PolicyDocument Write(IEnumerable<DnsZone> zones) => new(
        new PolicyStatement("ChangeRecords") { Actions = ["route53:ChangeResourceRecordSets", "route53:ListResourceRecordSets", "route53:ListTagsForResource"], Resources = [.. zones.Select(Arn)] },
        new PolicyStatement("FindZones") { Actions = ["route53:ListHostedZones"], Resources = ["*"] });

    /// <summary>Proves to a certificate authority that a name is ours, by a record that only proofs have.</summary>
    public static PolicyDocument Prove(IEnumerable<DnsZone> zones) => new(
        new PolicyStatement("ProveNames")
        {
            Actions = ["route53:ChangeResourceRecordSets"],
            Resources = [.. zones.Select(Arn)],
            Conditions = [new("ForAllValues:StringEquals", "route53:ChangeResourceRecordSetsRecordTypes", "TXT")],
        },
        new PolicyStatement("ReadRecords") { Actions = ["route53:ListResourceRecordSets"], Resources = [.. zones.Select(Arn)] },
        new PolicyStatement("WaitForChanges") { Actions = ["route53:GetChange"], Resources = ["arn:aws:route53:::change/*"] });

    private static string Arn(DnsZone zone) => $"arn:aws:route53:::hostedzone/{zone.ZoneId}";
}

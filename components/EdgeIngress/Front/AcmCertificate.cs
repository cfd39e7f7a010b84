using Pulumi;
using Pulumi.Aws.Acm;
using Pulumi.Aws.Route53;

namespace Erp.Components;

/// <summary>A certificate of ACM for one name, proven by a record and renewed as long as that record stays.</summary>
internal static class AcmCertificate
{
    private const int Seconds = 300;

    /// <summary>The certificate's ARN, once the name is proven.</summary>
    public static Output<string> Create(EdgeParts parts, string name, string dnsName, EdgeFront front, string region)
    {
        var certificate = new Certificate(name, new CertificateArgs
        {
            DomainName = dnsName,
            ValidationMethod = "DNS",
            KeyAlgorithm = "EC_prime256v1",
            Region = region,
            Tags = AwsTags.Of(parts.Context, dnsName),
        }, parts.Options());

        var proof = certificate.DomainValidationOptions.Apply(o => o[0]);
        var record = new Record($"{name}-proof", new RecordArgs
        {
            ZoneId = front.HostedZoneId,
            Name = proof.Apply(p => p.ResourceRecordName!),
            Type = proof.Apply(p => p.ResourceRecordType!),
            Records = { proof.Apply(p => p.ResourceRecordValue!) },
            Ttl = Seconds,
            // The same name has the same proof: a certificate in another region or of another stack may have written it.
            AllowOverwrite = true,
        }, parts.Options());
        return new CertificateValidation(name, new CertificateValidationArgs
        {
            CertificateArn = certificate.Arn,
            ValidationRecordFqdns = { record.Fqdn },
            Region = region,
        }, parts.Options()).CertificateArn;
    }
}

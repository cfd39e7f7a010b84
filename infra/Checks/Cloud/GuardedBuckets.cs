using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Cloud;

public sealed class GuardedBuckets() : PlanRule("ERP097", "Buckets that are closed, encrypted and versioned",
    "Beside each bucket put a public access block, encryption, versioning, a lifecycle that aborts multipart uploads, owner enforcement and a TLS-only policy.", Severities.Error)
{
    private static readonly string[] Blocks = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        foreach (var bucket in plan.Cloud("aws:s3/bucket:Bucket"))
        {
            Node? Part(string kind) => plan.Cloud($"aws:s3/{char.ToLowerInvariant(kind[0])}{kind[1..]}:{kind}").FirstOrDefault(p => p["bucket"].RefersTo(bucket.Resource));
            var name = bucket.Resource.Name;
            if (Part("BucketPublicAccessBlock") is not { } block || Blocks.Any(b => block[b].Flag != true))
                yield return bucket.Because($"{name} could be made public by a policy or an ACL");
            if (Part("BucketVersioning")?["versioningConfiguration"]["status"].Text != "Enabled")
                yield return bucket.Because($"What is overwritten or deleted in {name} is gone");
            if (Part("BucketServerSideEncryptionConfiguration") is null)
                yield return bucket.Because($"{name} does not say with which key it is encrypted");
            if (Part("BucketOwnershipControls")?["rule"]["objectOwnership"].Text != "BucketOwnerEnforced")
                yield return bucket.Because($"{name} still honours ACLs");
            if (Part("BucketLifecycleConfiguration") is not { } lifecycle || !lifecycle["rules"].Items.Any(r => r["abortIncompleteMultipartUpload"].Exists))
                yield return bucket.Because($"Uploads to {name} that broke off are kept, and paid for, for ever");
            if (Part("BucketPolicy") is not { } policy || !policy["policy"].IsUnknown && !policy["policy"].Leaves().Any(l => l.Scalar.Contains("aws:SecureTransport", StringComparison.Ordinal) || l.Key == "aws:SecureTransport"))
                yield return bucket.Because($"{name} may be read without TLS");
            if (bucket["forceDestroy"].Flag == true && plan.Tier >= EnvironmentTier.Staging)
                yield return bucket["forceDestroy"].Because($"Deleting {name} deletes all that is in it");
        }
    }
}

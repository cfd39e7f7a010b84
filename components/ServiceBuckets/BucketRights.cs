using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What a service may do in its buckets, and with their keys: no more than it said, and never to loosen what guards them.</summary>
internal static class BucketRights
{
    public static Output<PolicyDocument> Of(ImmutableArray<BucketGrant> grants) => Output
        .All(grants.Select(g => Output.Tuple(g.Bucket.Arn, g.Bucket.KeyArn).Apply(arns => Statements(g, arns.Item1, arns.Item2))))
        .Apply(statements => new PolicyDocument([.. statements.SelectMany(s => s)]));

    private static ImmutableArray<PolicyStatement> Statements(BucketGrant grant, string bucket, string key)
    {
        var name = Pascal(grant.Bucket.Bucket);
        var writes = grant.Access == BucketAccess.ReadWrite;
        return
        [
            new($"{name}Objects") { Actions = writes ? ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"] : ["s3:GetObject"], Resources = [$"{bucket}/*"] },
            new($"{name}Listing") { Actions = ["s3:ListBucket"], Resources = [bucket] },
            new($"{name}Key") { Actions = writes ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"], Resources = [key] },
        ];
    }

    // A Sid takes letters and digits alone.
    private static string Pascal(string name) => string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

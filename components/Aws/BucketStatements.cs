using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What the policies of buckets and of their users say.</summary>
internal static class BucketStatements
{
    public static PolicyStatement OnlyTls(string bucket) => new("OnlyTls")
    {
        Denies = true,
        Principals = [PolicyPrincipal.Arn("*")],
        Actions = ["s3:*"],
        Resources = [bucket, $"{bucket}/*"],
        Conditions = [new("Bool", "aws:SecureTransport", "false")],
    };

    /// <summary>S3 itself, which notes the accesses to this account's other buckets.</summary>
    public static PolicyStatement AccessLogs(string bucket, string accountId) => WrittenBy("logging.s3.amazonaws.com", $"{bucket}/*", accountId);

    /// <summary>A service of AWS that writes into the bucket for this account alone.</summary>
    public static PolicyStatement WrittenBy(string service, string objects, string accountId, params ImmutableArray<PolicyCondition> conditions) => new("WriteLogs")
    {
        Principals = [PolicyPrincipal.Service(service)],
        Actions = ["s3:PutObject"],
        Resources = [objects],
        Conditions = [new("StringEquals", "aws:SourceAccount", accountId), .. conditions],
    };
}

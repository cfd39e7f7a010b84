using Pulumi;
using Pulumi.Aws.CloudFront;

namespace Erp.Components;

/// <summary>Who fetched which file: CloudWatch's log delivery takes it from CloudFront to a bucket, which so needs no ACL.</summary>
internal static class AssetLogs
{
    private const string AccessLogs = "ACCESS_LOGS";
    private const string Format = "json";

    public static void Create(EdgeParts parts, string name, Distribution distribution, EdgeBucket logs)
    {
        var awsName = $"{parts.Context.ApplicationNamespace}-{name}";
        var source = new LogDeliverySource(name, new()
        {
            Name = awsName,
            LogType = AccessLogs,
            ResourceArn = distribution.Arn,
            Region = WebFirewall.GlobalRegion,
            Tags = AwsTags.Of(parts.Context, awsName),
        }, parts.Options());
        var destination = new LogDeliveryDestination(name, new()
        {
            Name = awsName,
            OutputFormat = Format,
            Configuration = new LogDeliveryTargetArgs { ResourceArn = logs.Bucket.Arn },
            Region = WebFirewall.GlobalRegion,
            Tags = AwsTags.Of(parts.Context, awsName),
        }, parts.Options(logs.Ready));
        _ = new LogDelivery(name, new() { SourceName = source.Name, DestinationArn = destination.Arn, Region = WebFirewall.GlobalRegion }, parts.Options());
    }
}

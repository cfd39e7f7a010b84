using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.WafV2;
using Pulumi.Aws.WafV2.Inputs;

namespace Erp.Components;

/// <summary>A web ACL with what AWS maintains and a bound for each address, and its log.</summary>
internal static class WebFirewall
{
    /// <summary>Where AWS keeps all that belongs to CloudFront.</summary>
    public const string GlobalRegion = "us-east-1";

    private const string RateRule = "RequestsOfOneAddress";
    private const int SecondsOfWindow = 60;
    private const int TooManyRequests = 429;

    /// <summary>AWS accepts no other names for the logs of a firewall.</summary>
    private const string LogPrefix = "aws-waf-logs-";

    public static Output<string> ForLoadBalancer(EdgeParts parts, EdgeFront front, FirewallRules rules)
    {
        var limit = parts.Args.Hosts[0].RateLimit is { } rate ? rate.RequestsPerSecond * SecondsOfWindow : rules.RequestsPerMinute;
        return Create(parts, $"{parts.Name}-firewall", front, rules, limit, "REGIONAL", front.Region);
    }

    public static Output<string> ForAssets(EdgeParts parts, EdgeFront front, FirewallRules rules) =>
        Create(parts, $"{parts.Name}-assets-firewall", front, rules, rules.RequestsPerMinute, "CLOUDFRONT", GlobalRegion);

    private static Output<string> Create(EdgeParts parts, string name, EdgeFront front, FirewallRules rules, int requestsPerMinute, string scope, string region)
    {
        var awsName = $"{parts.Context.ApplicationNamespace}-{name}";
        var acl = new WebAcl(name, new WebAclArgs
        {
            Name = awsName,
            Description = $"What may not reach {parts.Context.Platform} in {parts.Context.Environment}",
            Scope = scope,
            Region = region,
            DefaultAction = new WebAclDefaultActionArgs { Allow = new WebAclDefaultActionAllowArgs() },
            VisibilityConfig = new WebAclVisibilityConfigArgs { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = awsName },
            Rules = rules.Managed.Select((group, i) => Managed(group, i + 1)).Prepend(Rate(requestsPerMinute)).ToArray(),
            Tags = AwsTags.Of(parts.Context, awsName),
        }, parts.Options());
        Log(parts, name, LogPrefix + awsName, front, acl, region);
        return acl.Arn;
    }

    private static WebAclRuleArgs Rate(int requestsPerMinute) => new()
    {
        Name = RateRule,
        Priority = 0,
        Action = new WebAclRuleActionArgs { Block = new WebAclRuleActionBlockArgs { CustomResponse = new WebAclRuleActionBlockCustomResponseArgs { ResponseCode = TooManyRequests } } },
        Statement = new WebAclRuleStatementArgs
        {
            RateBasedStatement = new WebAclRuleStatementRateBasedStatementArgs { AggregateKeyType = "IP", EvaluationWindowSec = SecondsOfWindow, Limit = requestsPerMinute },
        },
        VisibilityConfig = Visible(RateRule),
    };

    private static WebAclRuleArgs Managed(string group, int priority) => new()
    {
        Name = group,
        Priority = priority,
        OverrideAction = new WebAclRuleOverrideActionArgs { None = new WebAclRuleOverrideActionNoneArgs() },
        Statement = new WebAclRuleStatementArgs { ManagedRuleGroupStatement = new WebAclRuleStatementManagedRuleGroupStatementArgs { VendorName = "AWS", Name = group } },
        VisibilityConfig = Visible(group),
    };

    private static WebAclRuleVisibilityConfigArgs Visible(string metric) => new() { CloudwatchMetricsEnabled = true, SampledRequestsEnabled = true, MetricName = metric };

    private static void Log(EdgeParts parts, string name, string groupName, EdgeFront front, WebAcl acl, string region)
    {
        var key = new EncryptionKey(name, new()
        {
            Context = parts.Context,
            AccountId = front.AccountId,
            Alias = groupName,
            Region = region,
            Description = $"Logs in {groupName}",
            Users = [KeyStatements.CloudWatchLogs(region, front.AccountId, groupName)],
        }, parts.ComponentOptions());
        var group = new LogGroup(name, new LogGroupArgs
        {
            Name = groupName,
            Region = region,
            RetentionInDays = front.LogRetentionDays,
            KmsKeyId = key.Arn,
            Tags = AwsTags.Of(parts.Context, groupName),
        }, parts.Options());
        _ = new WebAclLogging(name, new() { ResourceArn = acl.Arn, Region = region, LogDestinationConfigs = { group.Arn } }, parts.Options());
    }
}

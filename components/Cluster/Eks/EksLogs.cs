using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace Erp.Components;

/// <summary>The logs of the control plane and of the network, encrypted with a key of their own and kept for as long as is said.</summary>
internal sealed class EksLogs
{
    private const int FlowLogSeconds = 60;

    public EksLogs(EksParts parts, Vpc vpc)
    {
        var settings = parts.Settings;
        var flowGroup = $"/aws/vpc/{settings.Name}/flow";
        // EKS writes to this name; a group that it had to make itself would be kept for ever, unencrypted.
        var controlPlaneGroup = $"/aws/eks/{settings.Name}/cluster";
        var key = new EncryptionKey(parts.Name("logs"), new()
        {
            Context = parts.Context,
            AccountId = settings.AccountId,
            Alias = parts.AwsName("logs"),
            Description = $"Logs of {settings.Name}",
            Users = [KeyStatements.CloudWatchLogs(settings.Region, settings.AccountId, controlPlaneGroup, flowGroup)],
        }, parts.ComponentOptions());

        ControlPlane = Group(parts, "control-plane", controlPlaneGroup, key);
        var flow = Group(parts, "flow", flowGroup, key);
        var role = AwsRole.Create(parts.Name("flow"), new RoleArgs
        {
            Name = parts.AwsName("flow"),
            AssumeRolePolicy = TrustPolicy.Service("vpc-flow-logs.amazonaws.com", settings.AccountId).ToJson(),
            Tags = parts.Tags("flow"),
        }, parts.Options(), new PolicyDocument(new PolicyStatement("WriteFlowLogs")
        {
            Actions = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resources = [$"arn:aws:logs:{settings.Region}:{settings.AccountId}:log-group:{flowGroup}:*"],
        }));
        _ = new FlowLog(parts.Name("flow"), new FlowLogArgs
        {
            VpcId = vpc.Id,
            TrafficType = "ALL",
            LogDestinationType = "cloud-watch-logs",
            LogDestination = flow.Arn,
            IamRoleArn = role.Arn,
            MaxAggregationInterval = FlowLogSeconds,
            Tags = parts.Tags("flow"),
        }, parts.Options(role.Ready));
    }

    public LogGroup ControlPlane { get; }

    private static LogGroup Group(EksParts parts, string part, string name, EncryptionKey key) => new(parts.Name(part), new LogGroupArgs
    {
        Name = name,
        RetentionInDays = parts.Settings.LogRetentionDays,
        KmsKeyId = key.Arn,
        Tags = parts.Tags(part),
    }, parts.ProtectedOptions());
}

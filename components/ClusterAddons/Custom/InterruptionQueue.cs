using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;

namespace Erp.Components;

/// <summary>
/// What AWS says of nodes that are about to go: Spot interruptions, maintenance, instances that stop. Karpenter reads it and has the pods moved
/// before their node is gone.
/// </summary>
internal static class InterruptionQueue
{
    // A warning is worth nothing once its node is gone.
    private const int RetentionSeconds = 300;

    private static readonly ImmutableArray<(string Part, string Source, string Event)> Warnings =
    [
        ("maintenance", "aws.health", "AWS Health Event"),
        ("rebalance", "aws.ec2", "EC2 Instance Rebalance Recommendation"),
        ("reservation", "aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning"),
        ("spot", "aws.ec2", "EC2 Spot Instance Interruption Warning"),
        ("state", "aws.ec2", "EC2 Instance State-change Notification"),
    ];

    public static string NameOf(EksSettings eks) => $"{eks.Name}-interruptions";

    public static string ArnOf(EksSettings eks) => $"arn:aws:sqs:{eks.Region}:{eks.AccountId}:{NameOf(eks)}";

    public static IEnumerable<Resource> Create(string component, ClusterAddonsArgs args, Resource parent)
    {
        var eks = args.Eks!.Settings;
        var name = $"{component}-interruptions";
        var options = new CustomResourceOptions { Parent = parent };
        var queue = new Queue(name, new() { Name = NameOf(eks), MessageRetentionSeconds = RetentionSeconds, SqsManagedSseEnabled = true, Tags = AwsTags.Of(args.Context, NameOf(eks)) }, options);
        var policy = new QueuePolicy(name, new() { QueueUrl = queue.Url, Policy = OnlyWarnings(eks).ToJson() }, new() { Parent = parent });
        return [queue, policy, .. Warnings.SelectMany(w => Route(w, queue))];

        IEnumerable<Resource> Route((string Part, string Source, string Event) warning, Queue target)
        {
            var rule = new EventRule($"{name}-{warning.Part}", new()
            {
                Name = RuleName(eks, warning.Part),
                Description = $"{warning.Event}, for Karpenter",
                EventPattern = new JsonObject { ["source"] = new JsonArray(warning.Source), ["detail-type"] = new JsonArray(warning.Event) }.ToJsonString(),
                Tags = AwsTags.Of(args.Context, RuleName(eks, warning.Part)),
            }, new() { Parent = parent });
            return [rule, new EventTarget($"{name}-{warning.Part}", new() { Rule = rule.Name, Arn = target.Arn, TargetId = "karpenter" }, new() { Parent = parent, DependsOn = { policy } })];
        }
    }

    private static PolicyDocument OnlyWarnings(EksSettings eks) => new(
        new PolicyStatement("SendWarnings")
        {
            Principals = [PolicyPrincipal.Service("events.amazonaws.com")],
            Actions = ["sqs:SendMessage"],
            Resources = [ArnOf(eks)],
            Conditions = [new("ArnEquals", "aws:SourceArn", [.. Warnings.Select(w => $"arn:aws:events:{eks.Region}:{eks.AccountId}:rule/{RuleName(eks, w.Part)}")])],
        },
        new PolicyStatement("OnlyTls")
        {
            Denies = true,
            Principals = [PolicyPrincipal.Arn("*")],
            Actions = ["sqs:*"],
            Resources = [ArnOf(eks)],
            Conditions = [new("Bool", "aws:SecureTransport", "false")],
        });

    private static string RuleName(EksSettings eks, string part) => $"{NameOf(eks)}-{part}";
}

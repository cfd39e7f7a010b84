using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>Karpenter hears of nodes that are about to go.</summary>
[Collection(nameof(ProcessWide))]
public sealed class InterruptionQueueTests : IAsyncLifetime
{
    private Plan _plan = null!;

    public async Task InitializeAsync() => _plan = await TestAddons.PlanAsync(TestAddons.WithKarpenter);

    public Task DisposeAsync() => Task.CompletedTask;

    private PlannedResource Queue => Assert.Single(_plan.Of("aws:sqs/queue:Queue"));

    [Theory]
    [InlineData("aws.health", "AWS Health Event")]
    [InlineData("aws.ec2", "EC2 Spot Instance Interruption Warning")]
    [InlineData("aws.ec2", "EC2 Instance Rebalance Recommendation")]
    [InlineData("aws.ec2", "EC2 Instance State-change Notification")]
    [InlineData("aws.ec2", "EC2 Capacity Reservation Instance Interruption Warning")]
    public void A_warning_goes_to_the_queue(string source, string type)
    {
        var rule = Assert.Single(_plan.Of("aws:cloudwatch/eventRule:EventRule"), r => JsonNode.DeepEquals(
            JsonNode.Parse(r.TextAt("eventPattern")!), new JsonObject { ["source"] = new JsonArray(source), ["detail-type"] = new JsonArray(type) }));

        var target = Assert.Single(_plan.Of("aws:cloudwatch/eventTarget:EventTarget"), t => t.TextAt("rule") == rule.TextAt("name"));
        Assert.Equal($"${{{Queue.Urn}#arn}}", target.TextAt("arn"));
    }

    [Fact]
    public void Karpenter_reads_the_queue_that_there_is_and_may_do_no_more_with_it()
    {
        var release = _plan.Single("Release", "addons-karpenter");

        Assert.Equal(Queue.TextAt("name"), release.TextAt("values.settings.interruptionQueue"));
        var statement = Assert.Single(Documents.Statements(_plan.Single("RolePolicy", "addons-karpenter").TextAt("policy")!), s => s["Sid"]!.ToString() == "HearOfInterruptions");
        Assert.Equal("""["sqs:DeleteMessage","sqs:GetQueueUrl","sqs:ReceiveMessage"]""", statement["Action"]!.ToJsonString());
        Assert.Equal("""["arn:aws:sqs:us-east-1:123456789012:erp-production-interruptions"]""", statement["Resource"]!.ToJsonString());
        var order = new PlanOrder(_plan);
        Assert.All([Queue, .. _plan.Of("aws:cloudwatch/eventTarget:EventTarget"), .. _plan.Of("aws:sqs/queuePolicy:QueuePolicy")], r => Assert.True(order.Precedes(r, release), r.Name));
    }

    [Fact]
    public void Only_these_rules_may_write_to_the_queue_and_only_over_TLS_and_what_is_in_it_is_encrypted()
    {
        var statements = Documents.Statements(Assert.Single(_plan.Of("aws:sqs/queuePolicy:QueuePolicy")).TextAt("policy")!).ToArray();

        var allowed = Assert.Single(statements, s => (string?)s["Effect"] == "Allow");
        Assert.Equal("""{"Service":["events.amazonaws.com"]}""", allowed["Principal"]!.ToJsonString());
        Assert.Equal(_plan.Of("aws:cloudwatch/eventRule:EventRule").Select(r => $"arn:aws:events:us-east-1:123456789012:rule/{r.TextAt("name")}").Order(),
            allowed["Condition"]!["ArnEquals"]!["aws:SourceArn"]!.AsArray().Select(a => (string)a!).Order());
        Assert.Equal("""{"Bool":{"aws:SecureTransport":["false"]}}""", Assert.Single(statements, s => (string?)s["Effect"] == "Deny")["Condition"]!.ToJsonString());
        Assert.Equal("true", Queue.TextAt("sqsManagedSseEnabled"));
    }
}

using Erp.Infra.Rendering.Yaml;
using Erp.Tests.Stacks;

namespace Erp.Tests.Snapshots;

/// <summary>What the shipped stacks ask for, line by line, so that a change shows what it does before anybody approves it.</summary>
public sealed class SnapshotTests
{
    private const string Platform = "rust-erp";
    private const string Stack = "production";

    // One of each kind that people ask about, by the ends of their URNs.
    private static readonly string[] Whole =
    [
        "kubernetes:apps/v1:Deployment::financial-service",
        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler::financial-service",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy::financial-service",
        "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute::edge-api-erp",
        "kubernetes:batch/v1:CronJob::backup-financial-db",
        "kubernetes:helm.sh/v3:Release::postgres-ha",
        "aws:eks/cluster:Cluster::cluster-cluster",
    ];

    public static TheoryData<string> Objects => [.. Whole];

    [Theory]
    [MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task A_stack_asks_for_these_resources(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        Snapshot.Holds(FileOf(platform, stack), string.Concat(plan.Resources.Select(ResourceLine.Of).Order(StringComparer.Ordinal).Select(line => line + "\n")));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task An_object_says_this(string urn)
    {
        var plan = await ShippedStacks.PlanAsync(Platform, Stack);
        Snapshot.Holds(FileOf(urn), YamlWriter.Write(plan.Resources.Single(r => r.Urn.EndsWith(urn, StringComparison.Ordinal)).Inputs));
    }

    [Fact]
    public void Every_file_belongs_to_a_test()
    {
        Snapshot.HoldsNothingElse("Stacks", ShippedStacks.Names.Select(s => FileOf(s.Platform, s.Stack)));
        Snapshot.HoldsNothingElse("Objects", Whole.Select(FileOf));
    }

    private static string FileOf(string platform, string stack) => Path.Combine("Stacks", $"{platform}-{stack}.txt");

    private static string FileOf(string urn) => Path.Combine("Objects", $"{urn.Split("::")[0].Split(':')[^1]}.yaml");
}

using System.Text.Json.Nodes;
using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Redis is backed up where it holds what nobody can make again, and only there.</summary>
public sealed class RedisBackupTests
{
    [Fact]
    public async Task Daprs_state_is_backed_up_by_pods_that_Redis_lets_in_and_somebody_watches()
    {
        var plan = await ShippedStacks.PlanAsync("erp-system", "production");

        Assert.True(IsBackedUp(plan));
        Assert.Contains("backup", Callers(plan));
        Assert.Contains("kind=\\\"redis\\\"", plan.Resources.Single(r => r.Type.EndsWith(":PrometheusRule", StringComparison.Ordinal) && r.Inputs.ToJsonString().Contains("BackupTooOld", StringComparison.Ordinal)).Inputs.ToJsonString().Replace("\\u0022", "\\\""));
    }

    [Fact]
    public async Task A_cache_is_not_unless_the_settings_say_so()
    {
        Assert.False(IsBackedUp(await ShippedStacks.PlanAsync("rust-erp", "production")));
        Assert.DoesNotContain("backup", Callers(await ShippedStacks.PlanAsync("rust-erp", "production")));

        var asked = await Planner.PlanAsync(ShippedStacks.Configuration("rust-erp", "production", "data.backupRedis=true"));
        Assert.True(IsBackedUp(asked));
        Assert.Contains("backup", Callers(asked));
    }

    private static bool IsBackedUp(Plan plan) => plan.Of("CronJob").Any(c => c.Name == "backup-redis-ha");

    private static IEnumerable<string?> Callers(Plan plan) =>
        plan.Single("NetworkPolicy", "redis-ha").At("spec.ingress")!.AsArray().SelectMany(rule => rule!["from"]!.AsArray())
            .Select(from => (string?)from!["podSelector"]?["matchLabels"]?["app.kubernetes.io/name"]);
}

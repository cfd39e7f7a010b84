using Erp.Infra.Planning;
using Erp.Tests.Components;

namespace Erp.Tests.Stacks;

/// <summary>Snapshots are scheduled where a service has a disk and the environment promises backups, and nowhere else.</summary>
[Collection(nameof(ProcessWide))]
public sealed class VolumeBackupStackTests
{
    // One pod has a disk; three share a folder of EFS, of which there are no snapshots.
    private const string OnePod = "services.ai-platform-backend={min: 1, max: 1}";

    [Theory]
    [InlineData("staging", "ai-platform")]
    [InlineData("production", "ai-platform")]
    public async Task A_service_with_a_disk_is_kept_for_thirty_days(string stack, string space)
    {
        var plan = await ShippedStacks.PlanAsync("ai-platform", stack, OnePod);
        var order = new PlanOrder(plan);
        var schedule = Assert.Single(plan.Of("velero.io/v1:Schedule"));
        var velero = plan.Single("kubernetes:helm.sh/v3:Release", "addons-velero");

        Assert.Equal("720h0m0s", schedule.TextAt("spec.template.ttl"));
        Assert.Equal(space, schedule.TextAt("spec.template.includedNamespaces.0"));
        Assert.Equal("ai-platform-backend", schedule.TextAt("spec.template.labelSelector.matchExpressions.0.values.0"));
        Assert.Equal("ai-platform-backend", (string?)plan.Single("PersistentVolumeClaim", "ai-platform-backend-data").At("metadata.labels")!["app.kubernetes.io/name"]);
        Assert.True(order.Precedes(plan.Single("aws:s3/bucket:Bucket", "backup-bucket"), velero));
        Assert.True(order.Precedes(velero, plan.Single("VolumeBackups", "backup-volumes")));
        Assert.Contains(plan.Of("PodMonitor"), m => m.Name.Contains("velero", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    public async Task An_environment_that_promises_no_backup_has_none(string stack) => Assert.Empty(Velero(await ShippedStacks.PlanAsync("ai-platform", stack, OnePod)));

    [Theory, MemberData(nameof(ShippedStacks.All), MemberType = typeof(ShippedStacks))]
    public async Task Where_no_service_has_a_disk_there_is_no_Velero(string platform, string stack)
    {
        var plan = await ShippedStacks.PlanAsync(platform, stack);
        var disks = plan.Of("PersistentVolumeClaim").Where(c => c.Name.StartsWith("ai-platform-", StringComparison.Ordinal) && stack is "staging" or "production" && c.TextAt("spec.accessModes.0") == "ReadWriteOnce");

        Assert.Equal(disks.Any(), Velero(plan).Any());
    }

    private static IEnumerable<PlannedResource> Velero(Plan plan) => plan.Of("velero.io/v1:Schedule").Concat(plan.Of("Release").Where(r => r.TextAt("name") == "velero"));
}

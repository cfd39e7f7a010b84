using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.BackupJob;

[Collection(nameof(ProcessWide))]
public sealed class VolumeBackupsTests
{
    [Fact]
    public async Task Each_night_the_disks_of_the_named_services_are_kept_for_as_long_as_promised()
    {
        var schedule = await Schedule();

        Assert.Equal(("velero", "0 3 * * *"), (schedule.TextAt("metadata.namespace"), schedule.TextAt("spec.schedule")));
        Assert.Equal("336h0m0s", schedule.TextAt("spec.template.ttl"));
        Assert.Equal("true", schedule.TextAt("spec.template.snapshotVolumes"));
        Assert.Equal("""["erp-staging"]""", schedule.At("spec.template.includedNamespaces")!.ToJsonString());
    }

    [Fact]
    public async Task The_selector_takes_the_named_services_and_leaves_databases_out()
    {
        var selector = (await Schedule()).At("spec.template.labelSelector")!;

        Assert.Null(selector["matchLabels"]);
        Assert.Equal(
            ["app.kubernetes.io/name In files-service", $"{LabelNames.Component} NotIn data"],
            selector["matchExpressions"]!.AsArray().Select(e => $"{e!["key"]} {e["operator"]} {string.Join(',', e["values"]!.AsArray())}"));
    }

    [Fact]
    public async Task Nothing_but_claims_and_what_hangs_on_them_is_copied()
    {
        var kept = (await Schedule()).At("spec.template.includedResources")!.AsArray().Select(r => (string)r!).ToArray();

        Assert.Contains("persistentvolumeclaims", kept);
        // Velero adds them to a claim, and leaves them out again where they are not asked for: then there is nothing to give back.
        Assert.Contains("volumesnapshotcontents.snapshot.storage.k8s.io", kept);
        Assert.DoesNotContain("secrets", kept);
        Assert.DoesNotContain("*", kept);
    }

    [Fact]
    public void A_disk_is_what_one_pod_has_for_itself()
    {
        var images = new ImageCatalog("registry.example.com") { Versions = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("files-service", "1.0.0") };
        bool HasDisk(Scale scale, Rollout rollout, params ServiceVolume[] volumes) => VolumeBackups.HasDisk(new("files-service") { Scale = scale, Volumes = [.. volumes] }, rollout, images);
        var shared = ServiceVolume.Shared("data", "/data", "1Gi");

        Assert.True(HasDisk(Scale.Fixed(1), new RollingRollout("1", "0"), shared));
        Assert.False(HasDisk(Scale.Fixed(3), new RollingRollout("1", "0"), shared));
        Assert.False(HasDisk(Scale.Fixed(1), new BlueGreenRollout(Slot.Blue), shared));
        Assert.True(HasDisk(Scale.Fixed(3), new RollingRollout("1", "0"), ServiceVolume.PerReplica("data", "/data", "1Gi")));
        Assert.False(HasDisk(Scale.Fixed(1), new RollingRollout("1", "0"), ServiceVolume.Scratch("data", "/data")));
    }

    [Fact]
    public void Velero_deletes_its_own_notes_and_no_backup_of_a_database()
    {
        var policy = BackupPolicies.Volumes("arn:aws:s3:::b", "arn:aws:kms:::k");

        Assert.Equal("arn:aws:s3:::b/velero/*", Assert.Single(Assert.Single(policy.Statements, s => s.Actions.Contains("s3:DeleteObject")).Resources));
        Assert.DoesNotContain(policy.Statements.SelectMany(s => s.Actions), a => a.Contains('*') || a.StartsWith("ec2:", StringComparison.Ordinal) || a == "s3:DeleteObjectVersion");
        Assert.DoesNotContain(BackupTarget.Roots.All, root => root.StartsWith("velero", StringComparison.Ordinal));
    }

    private static async Task<PlannedResource> Schedule() => (await TestStack.PlanAsync(() => _ = new VolumeBackups("volumes", new()
    {
        Context = TestStack.Context(EnvironmentTier.Staging),
        Services = ["files-service"],
        KeepDays = 14,
    }))).Single("Schedule", "volumes");
}

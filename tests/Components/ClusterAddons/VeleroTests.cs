using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components;

/// <summary>Velero as production has it: it writes to its own prefix, and can neither read a Secret nor make a pod.</summary>
[Collection(nameof(ProcessWide))]
public sealed class VeleroTests : IAsyncLifetime
{
    private Plan _plan = null!;

    private PlannedResource Release => _plan.Single("Release", "addons-velero");

    public async Task InitializeAsync() => _plan = await TestAddons.PlanAsync(TestClusters.Production);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Its_notes_go_to_the_bucket_of_the_backups_encrypted_and_marked_as_the_buckets_lifecycle_knows_them()
    {
        var location = Release.At("values.configuration.backupStorageLocation")!.AsArray().Single()!;

        Assert.Equal(("aws", "erp-backups", "velero", "true"), ((string?)location["provider"], (string?)location["bucket"], (string?)location["prefix"], location["default"]!.ToString()));
        Assert.Equal(("us-east-1", "arn:aws:kms:us-east-1:123456789012:key/2"), ((string?)location["config"]!["region"], (string?)location["config"]!["kmsKeyId"]));
        Assert.Equal("erp.io%2Fbackup=true", (string?)location["config"]!["tagging"]);
    }

    [Fact]
    public void Snapshots_are_taken_by_CSI_with_the_class_that_it_finds_by_its_label()
    {
        Assert.Equal(("EnableCSI", "false"), (Release.TextAt("values.configuration.features"), Release.TextAt("values.snapshotsEnabled")));
        Assert.Equal("true", (string?)Assert.Single(_plan.Of("VolumeSnapshotClass")).At("metadata.labels")!["velero.io/csi-volumesnapshot-class"]);
    }

    [Fact]
    public void Its_credentials_come_with_the_pod_and_its_role_is_there_before_it()
    {
        Assert.Equal("false", Release.TextAt("values.credentials.useSecret"));
        Assert.Equal("velero", Release.TextAt("values.serviceAccount.server.name"));
        var order = new PlanOrder(_plan);
        Assert.True(order.Precedes(_plan.Single("ClusterRole", "addons-velero-volumes"), Release));
        Assert.True(order.Precedes(_plan.Single("PodIdentityAssociation", "addons-velero"), Release));
    }

    [Fact]
    public void It_is_no_administrator_of_the_cluster()
    {
        var role = _plan.Single("ClusterRole", "addons-velero-volumes");

        Assert.Equal(role.TextAt("metadata.name"), Release.TextAt("values.rbac.clusterAdministratorName"));
        var rules = role.At("rules")!.ToJsonString();
        Assert.DoesNotContain("*", rules);
        Assert.DoesNotContain("secrets", rules);
        Assert.All(role.At("rules")!.AsArray().Where(r => r!["resources"]!.ToJsonString().Contains("\"pods\"", StringComparison.Ordinal)), r => Assert.Equal("""["get","list","watch"]""", r!["verbs"]!.ToJsonString()));
    }

    [Fact]
    public void Its_pods_are_held_to_restricted_and_the_plugin_is_of_the_pinned_version()
    {
        Assert.Equal("restricted", (string?)_plan.Of("Namespace").Single(n => n.TextAt("metadata.name") == "velero").At("metadata.labels")!["pod-security.kubernetes.io/enforce"]);
        Assert.Equal(("true", "65532"), (Release.TextAt("values.podSecurityContext.runAsNonRoot"), Release.TextAt("values.podSecurityContext.runAsUser")));
        var plugin = Release.At("values.initContainers")!.AsArray().Single()!;
        Assert.Equal("/target", (string?)plugin["volumeMounts"]!.AsArray().Single()!["mountPath"]);
        Assert.Matches(@"^velero/velero-plugin-for-aws:v\d+\.\d+\.\d+$", (string?)plugin["image"]);
        foreach (var container in (System.Text.Json.Nodes.JsonNode[])[plugin["securityContext"]!, Release.At("values.containerSecurityContext")!])
            Assert.Equal(("false", "true"), (container["allowPrivilegeEscalation"]!.ToString(), container["readOnlyRootFilesystem"]!.ToString()));
    }

    [Fact]
    public void Without_a_bucket_it_is_refused()
    {
        var args = TestAddons.Args();
        var bare = new ClusterAddonsArgs { Context = args.Context, Eks = args.Eks, Wanted = [Addon.Velero] };

        Assert.Equal("volumeBackups", Assert.Single(AddonCatalog.For(bare).Single().Problems(bare)).Path);
    }
}

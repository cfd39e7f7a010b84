using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.ErpServices;

public sealed class WorkloadTests
{
    private const string Pod = "spec.template.spec";
    private const string Container = $"{Pod}.containers.0";

    private static ServiceSpec Sales => SmallPlatform.Service("sales-service") with { Scale = Scale.Fixed(3) };

    [Fact]
    public async Task A_service_is_restricted_without_being_asked()
    {
        var sales = await Planned(new(Sales));

        Assert.Equal("false", sales.TextAt($"{Pod}.automountServiceAccountToken"));
        Assert.Equal("sales-service", sales.TextAt($"{Pod}.serviceAccountName"));
        Assert.Equal("RuntimeDefault", sales.TextAt($"{Pod}.securityContext.seccompProfile.type"));
        Assert.Equal("true", sales.TextAt($"{Container}.securityContext.readOnlyRootFilesystem"));
        Assert.Equal("ALL", sales.TextAt($"{Container}.securityContext.capabilities.drop.0"));
        Assert.Equal("false", sales.TextAt($"{Container}.securityContext.allowPrivilegeEscalation"));
        Assert.True((long)sales.At($"{Pod}.securityContext.runAsUser")! >= 10000);
        Assert.True((long)sales.At($"{Pod}.securityContext.runAsGroup")! >= 10000);
        Assert.Equal("/tmp", sales.TextAt($"{Container}.volumeMounts.0.mountPath"));
        Assert.NotNull(sales.At($"{Pod}.volumes.0.emptyDir.sizeLimit"));
    }

    [Fact]
    public async Task Command_arguments_user_token_drain_and_history_are_said_as_declared()
    {
        var sales = await Planned(new(Sales with
        {
            Command = ["/app/sales"],
            Args = ["--serve"],
            UserId = 20000,
            CallsKubernetes = true,
            Grace = TimeSpan.FromSeconds(90),
            Drain = TimeSpan.FromSeconds(15),
            RevisionHistory = 9,
        }));

        Assert.Equal("/app/sales", sales.TextAt($"{Container}.command.0"));
        Assert.Equal("--serve", sales.TextAt($"{Container}.args.0"));
        Assert.Equal("20000", sales.TextAt($"{Container}.securityContext.runAsUser"));
        Assert.Equal("true", sales.TextAt($"{Pod}.automountServiceAccountToken"));
        Assert.Equal("90", sales.TextAt($"{Pod}.terminationGracePeriodSeconds"));
        Assert.Equal("15", sales.TextAt($"{Container}.lifecycle.preStop.sleep.seconds"));
        Assert.Equal("9", sales.TextAt("spec.revisionHistoryLimit"));
    }

    [Fact]
    public async Task Pods_are_placed_spread_and_pulled_as_told()
    {
        var sales = await Planned(new(Sales)
        {
            PullSecret = "registry-credentials",
            Placement = new() { PriorityClass = "erp-services", StrictZones = true, NodeLabels = Map("erp.io/pool", "general"), Tolerations = Map("erp.io/dedicated", "services") },
        });

        Assert.Equal("erp-services", sales.TextAt($"{Pod}.priorityClassName"));
        Assert.Equal("registry-credentials", sales.TextAt($"{Pod}.imagePullSecrets.0.name"));
        Assert.Equal("topology.kubernetes.io/zone", sales.TextAt($"{Pod}.topologySpreadConstraints.0.topologyKey"));
        Assert.Equal("DoNotSchedule", sales.TextAt($"{Pod}.topologySpreadConstraints.0.whenUnsatisfiable"));
        Assert.Equal("kubernetes.io/hostname", sales.TextAt($"{Pod}.topologySpreadConstraints.1.topologyKey"));
        Assert.Equal("100", sales.TextAt($"{Pod}.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.0.weight"));
        var wanted = $"{Pod}.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.0.matchExpressions.0";
        Assert.Equal("erp.io/pool", sales.TextAt($"{wanted}.key"));
        Assert.Equal("general", sales.TextAt($"{wanted}.values.0"));
        Assert.Equal("erp.io/dedicated", sales.TextAt($"{Pod}.tolerations.0.key"));
    }

    [Theory]
    [InlineData("1.4.2", "registry.example.com/erp/sales-service:1.4.2", "Always", "1.4.2")]
    [InlineData("sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "registry.example.com/erp/sales-service@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "IfNotPresent", "0123456789ab")]
    public async Task An_image_is_a_tag_or_a_digest_of_the_catalogue(string version, string image, string pullPolicy, string label)
    {
        var sales = await Planned(new(Sales) { Version = version });

        Assert.Equal(image, sales.TextAt($"{Container}.image"));
        Assert.Equal(pullPolicy, sales.TextAt($"{Container}.imagePullPolicy"));
        Assert.Equal(label, (string?)sales.At("metadata.labels")![LabelNames.Version]);
        Assert.Null(sales.At("spec.selector.matchLabels")![LabelNames.Version]);
    }

    [Fact]
    public async Task All_four_kinds_of_probes_are_rendered()
    {
        var grpc = Port.Grpc(50051);
        var first = await Planned(new(Sales with { Probes = Probes.Of(ProbeQuestion.Grpc(grpc, "live"), ProbeQuestion.Exec("/app/check", "--ready")) }));
        var second = await Planned(new(Sales with { Probes = Probes.Of(ProbeQuestion.Tcp(Port.HttpName), ProbeQuestion.Http("/ready")) }));

        Assert.Equal("50051", first.TextAt($"{Container}.livenessProbe.grpc.port"));
        Assert.Equal("live", first.TextAt($"{Container}.livenessProbe.grpc.service"));
        Assert.Equal("/app/check", first.TextAt($"{Container}.readinessProbe.exec.command.0"));
        Assert.Equal("http", second.TextAt($"{Container}.livenessProbe.tcpSocket.port"));
        Assert.Equal("/ready", second.TextAt($"{Container}.readinessProbe.httpGet.path"));
    }

    [Fact]
    public async Task A_volume_for_each_replica_makes_a_StatefulSet_with_a_headless_Service()
    {
        var plan = await new SmallPlatform(Sales with { Volumes = [ServiceVolume.PerReplica("index", "/app/index", "5Gi")] }).PlanAsync();
        var sales = plan.Single("StatefulSet", "sales-service");

        Assert.Empty(plan.Of("Deployment"));
        Assert.Equal("3", sales.TextAt("spec.replicas"));
        Assert.Equal("sales-service-headless", sales.TextAt("spec.serviceName"));
        Assert.Equal("None", plan.Single("Service", "sales-service-headless").TextAt("spec.clusterIP"));
        Assert.Equal("5Gi", sales.TextAt("spec.volumeClaimTemplates.0.spec.resources.requests.storage"));
        Assert.Equal("gp3", sales.TextAt("spec.volumeClaimTemplates.0.spec.storageClassName"));
        Assert.Equal("Retain", sales.TextAt("spec.persistentVolumeClaimRetentionPolicy.whenDeleted"));
        Assert.Equal("/app/index", sales.TextAt($"{Container}.volumeMounts.2.mountPath"));
    }

    [Theory]
    [InlineData(3, "ReadWriteMany", "efs", "RollingUpdate")]
    [InlineData(1, "ReadWriteOnce", "gp3", "Recreate")]
    public async Task A_shared_volume_suits_the_number_of_pods(int pods, string accessMode, string storageClass, string strategy)
    {
        var plan = await new SmallPlatform(Sales with { Scale = Scale.Fixed(pods), Volumes = [ServiceVolume.Shared("data", "/app/data", "10Gi")] }).PlanAsync();
        var claim = plan.Single("PersistentVolumeClaim", "sales-service-data");
        var sales = plan.Single("Deployment", "sales-service");

        Assert.Equal(accessMode, claim.TextAt("spec.accessModes.0"));
        Assert.Equal(storageClass, claim.TextAt("spec.storageClassName"));
        Assert.True(claim.Options.Protect);
        Assert.Equal(strategy, sales.TextAt("spec.strategy.type"));
        Assert.Equal("sales-service-data", sales.TextAt($"{Pod}.volumes.2.persistentVolumeClaim.claimName"));
    }

    private static async Task<PlannedResource> Planned(SmallPlatform platform) => (await platform.PlanAsync()).Single("Deployment", "sales-service");

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Map(string key, string value) =>
        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(key, value);
}

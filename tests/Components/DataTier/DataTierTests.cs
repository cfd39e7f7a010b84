using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.DataTier;

[Collection(nameof(ProcessWide))]
public sealed class DataTierTests
{
    [Theory]
    [InlineData(DataTierMode.HighlyAvailable)]
    [InlineData(DataTierMode.Single)]
    public async Task Every_database_and_topic_is_made_by_a_Job_of_its_own(DataTierMode mode)
    {
        var plan = await Plan(mode == DataTierMode.Single ? TestTiers.Single() : TestTiers.HighlyAvailable());

        var server = mode == DataTierMode.Single ? "postgres" : "postgres-ha";
        var job = plan.Single("Job", $"{server}-financial-db");
        Assert.Equal("financial_db", Variable(job, "DATABASE"));
        Assert.Equal("financial_user", Variable(job, "OWNER"));
        Assert.Equal("backup", Variable(job, "READERS"));
        var topic = plan.Single("Job", "kafka-financial-transaction-posted");
        Assert.Equal(("6", mode == DataTierMode.Single ? "1" : "3"), (Variable(topic, "PARTITIONS"), Variable(topic, "REPLICATION")));
        Assert.Contains(plan.Of("Job"), j => j.Name == $"{server}-erp-prod");
    }

    [Fact]
    public async Task The_superuser_works_on_the_server_that_writes_and_not_through_the_pooler()
    {
        var job = (await Plan(TestTiers.HighlyAvailable())).Single("Job", "postgres-ha-financial-db");

        Assert.Equal(3, Variable(job, "PGHOST")!.Split(',').Length);
        Assert.StartsWith("postgres-ha-postgresql-ha-postgresql-0.postgres-ha-postgresql-ha-postgresql-headless.erp-infra.svc", Variable(job, "PGHOST"));
        Assert.Equal("read-write", Variable(job, "PGTARGETSESSIONATTRS"));
    }

    [Fact]
    public async Task Only_its_clients_reach_each_engine()
    {
        var plan = await Plan(TestTiers.HighlyAvailable());

        Assert.Equal(["financial-service"], Callers(plan, "postgres-ha-postgresql-ha-pgpool"));
        Assert.Equal(["backup", "data-provisioning", "postgresql-ha", "postgresql-ha", "prometheus"], Callers(plan, "postgres-ha-postgresql-ha-postgresql"));
        Assert.Equal(["financial-service", "prometheus", "redis"], Callers(plan, "redis-ha"));
        Assert.Equal(["data-provisioning", "financial-service", "kafka", "prometheus", "sales-service"], Callers(plan, "kafka"));
    }

    [Fact]
    public async Task Only_its_clients_reach_each_single_engine()
    {
        var plan = await Plan(TestTiers.Single());

        Assert.Equal(["backup", "data-provisioning", "financial-service", "prometheus"], Callers(plan, "postgres"));
        Assert.Equal(["financial-service", "prometheus"], Callers(plan, "redis"));
        Assert.Equal(["data-provisioning", "financial-service", "sales-service"], Callers(plan, "kafka"));
    }

    [Theory]
    [InlineData(EnvironmentTier.Production, true)]
    [InlineData(EnvironmentTier.Test, false)]
    public async Task Engines_and_passwords_outlive_the_stack_where_data_does(EnvironmentTier tier, bool kept)
    {
        var plan = await Plan(TestTiers.HighlyAvailable(tier));

        Assert.All([.. plan.Of("Release"), .. plan.Of("RandomPassword"), .. plan.Of("RandomId"), .. plan.Of("Secret")], r => Assert.Equal((kept, kept), (r.Options.Protect, r.Options.RetainOnDelete)));
        Assert.Equal(kept ? "Retain" : "Delete", plan.Single("StorageClass", "gp3").TextAt("reclaimPolicy"));
    }

    [Theory]
    [InlineData(EnvironmentTier.Production, true)]
    [InlineData(EnvironmentTier.Dev, false)]
    public async Task Single_engines_and_their_volumes_outlive_the_stack_where_data_does(EnvironmentTier tier, bool kept)
    {
        var plan = await Plan(TestTiers.Single(tier: tier));

        Assert.All(plan.Of("StatefulSet"), s =>
        {
            Assert.Equal((kept, kept), (s.Options.Protect, s.Options.RetainOnDelete));
            Assert.Equal(kept ? "Retain" : "Delete", s.TextAt("spec.persistentVolumeClaimRetentionPolicy.whenDeleted"));
        });
    }

    [Fact]
    public async Task Volumes_are_encrypted_and_wait_for_their_pod()
    {
        var gp3 = (await Plan(TestTiers.HighlyAvailable())).Single("StorageClass", "gp3");

        Assert.Equal(("ebs.csi.aws.com", "gp3", "true", "WaitForFirstConsumer"), (gp3.TextAt("provisioner"), gp3.TextAt("parameters.type"), gp3.TextAt("parameters.encrypted"), gp3.TextAt("volumeBindingMode")));
    }

    [Fact]
    public async Task Single_engines_are_restricted_pods_with_a_volume_and_their_own_probes()
    {
        var plan = await Plan(TestTiers.Single());

        Assert.Equal(["kafka", "postgres", "redis"], plan.Of("StatefulSet").Select(s => s.Name).Order());
        Assert.All(plan.Of("StatefulSet"), s =>
        {
            Assert.Equal("true", s.TextAt("spec.template.spec.containers.0.securityContext.readOnlyRootFilesystem"));
            Assert.NotNull(s.At("spec.volumeClaimTemplates.0.spec.resources.requests.storage"));
            Assert.NotNull(s.At("spec.template.spec.containers.0.livenessProbe.exec"));
        });
        Assert.Equal("pg_isready", plan.Single("StatefulSet", "postgres").TextAt("spec.template.spec.containers.0.readinessProbe.exec.command.0"));
        Assert.Contains("redis-cli ping", plan.Single("StatefulSet", "redis").TextAt("spec.template.spec.containers.0.readinessProbe.exec.command.2"));
    }

    [Fact]
    public async Task Single_engines_are_the_official_images_and_Redis_writes_down_all_and_lets_in_only_its_users()
    {
        var plan = await Plan(TestTiers.Single());

        string Of(string engine, string field) => plan.Single("StatefulSet", engine).At($"spec.template.spec.containers.0.{field}")!.ToJsonString().Replace("\"", "", StringComparison.Ordinal);
        Assert.StartsWith("docker.io/library/postgres:17.", Of("postgres", "image"));
        Assert.StartsWith("docker.io/library/redis:", Of("redis", "image"));
        Assert.StartsWith("docker.io/apache/kafka:", Of("kafka", "image"));
        Assert.Contains("--appendonly,yes,--aclfile,/secrets/redis-auth/users.acl", Of("redis", "command"));
        Assert.Contains("kafka-broker-api-versions.sh", Of("kafka", "readinessProbe.exec.command"));
        Assert.Contains("{name:KAFKA_PROCESS_ROLES,value:broker,controller}", Of("kafka", "env"));
    }

    [Fact]
    public async Task The_exporter_of_the_single_Redis_reads_its_password_from_a_file_that_names_the_address_it_asks()
    {
        var plan = await Plan(TestTiers.Single());

        var exporter = plan.Single("StatefulSet", "redis").At("spec.template.spec.containers.1")!;
        var variables = exporter["env"]!.AsArray().ToDictionary(v => v!["name"]!.ToString(), v => v!["value"]?.ToString());
        var file = variables["REDIS_PASSWORD_FILE"]!;
        Assert.DoesNotContain(null, variables.Values);
        Assert.Equal(Path.GetDirectoryName(file), exporter["volumeMounts"]![0]!["mountPath"]!.ToString());
        Assert.NotNull(plan.Single("Secret", Path.GetFileName(Path.GetDirectoryName(file))!).At("stringData")![Path.GetFileName(file)]);
        Assert.Equal("a\"b", (string?)JsonNode.Parse(RedisSingle.ExporterPasswords("a\"b"))![variables["REDIS_ADDR"]!]);
    }

    [Fact]
    public async Task A_single_server_runs_its_init_scripts_when_its_volume_is_empty()
    {
        var scripts = new Dictionary<string, string> { ["init.sql"] = "create extension pg_trgm" }.ToImmutableSortedDictionary();
        var plan = await Plan(TestTiers.Single(postgres: TestTiers.Postgres with { InitScripts = scripts }));

        Assert.Equal("create extension pg_trgm", (string?)plan.Single("ConfigMap", "postgres-init").At("data")!["init.sql"]);
        Assert.Contains(plan.Single("StatefulSet", "postgres").At("spec.template.spec.containers.0.volumeMounts")!.AsArray(),
            m => (string?)m!["name"] == "postgres-init" && (string?)m["mountPath"] == "/docker-entrypoint-initdb.d");
    }

    [Fact]
    public async Task Dapr_finds_pubsub_and_state_in_Redis_behind_Sentinel()
    {
        var plan = await Plan(TestTiers.HighlyAvailable(dapr: DaprBroker.Redis));

        foreach (var (name, type) in new[] { ("pubsub", "pubsub.redis"), ("statestore", "state.redis") })
        {
            var component = plan.Single("Component", name);
            Assert.Equal(("erp-prod", type), (component.TextAt("metadata.namespace"), component.TextAt("spec.type")));
            var metadata = component.At("spec.metadata")!.AsArray().ToDictionary(m => (string)m!["name"]!, m => m!["value"]?.ToString() ?? $"key:{m["secretKeyRef"]!["key"]}");
            Assert.Equal("redis-ha.erp-infra.svc.cluster.local:26379", metadata["redisHost"]);
            Assert.Equal(("mymaster", "key:sentinel-password", "true"), (metadata["sentinelMasterName"], metadata["sentinelPassword"], metadata["failover"]));
            Assert.Equal(("erp", "key:redis-password", "node"), (metadata["redisUsername"], metadata["redisPassword"], metadata["redisType"]));
        }
        Assert.Equal("erp-prod", plan.Single("Secret", "dapr-data").TextAt("metadata.namespace"));
    }

    [Fact]
    public async Task Dapr_talks_to_Kafka_in_a_protocol_that_Kafka_4_still_has()
    {
        var component = (await Plan(TestTiers.HighlyAvailable(dapr: DaprBroker.Kafka))).Single("Component", "pubsub");

        var metadata = component.At("spec.metadata")!.AsArray().ToDictionary(m => (string)m!["name"]!, m => m!["value"]?.ToString());
        Assert.Equal(("pubsub.kafka", "3.6.0", "SHA-512"), (component.TextAt("spec.type"), metadata["version"], metadata["saslMechanism"]));
        Assert.Equal(("kafka.erp-infra.svc.cluster.local:9092", "erp"), (metadata["brokers"], metadata["saslUsername"]));
    }

    [Theory]
    [InlineData(DataTierMode.HighlyAvailable)]
    [InlineData(DataTierMode.Single)]
    public async Task The_rules_find_no_error(DataTierMode mode)
    {
        var plan = await Plan(mode == DataTierMode.Single ? TestTiers.Single(dapr: DaprBroker.Redis) : TestTiers.HighlyAvailable(EnvironmentTier.Dev, dapr: DaprBroker.Kafka));

        var findings = new Checker(new(2026, 11, 20), []).Check(plan).Where(f => f.Severity == Severity.Error && !Alone.Contains(f.Rule));
        Assert.False(findings.Any(), string.Join('\n', findings.Select(f => $"{f.Rule} {f.Urn.Split("::")[^1]} {f.Path}: {f.Message}")));
    }

    // Namespaces and priorities are made by the stack that the tier stands in.
    private static readonly string[] Alone = ["ERP011", "ERP030"];

    private static string? Variable(PlannedResource job, string name) =>
        job.At("spec.template.spec.containers.0.env")!.AsArray().Single(v => (string?)v!["name"] == name)!["value"]?.ToString();

    private static IEnumerable<string> Callers(Plan plan, string policy) =>
        plan.Single("NetworkPolicy", policy).At("spec.ingress")!.AsArray().Select(rule => rule!["from"]![0]!["podSelector"]!["matchLabels"]![LabelNames.Name]!.ToString()).Order();

    private static Task<Plan> Plan(DataTierArgs args) => TestStack.PlanAsync(() => _ = new Erp.Components.DataTier("data", args));
}

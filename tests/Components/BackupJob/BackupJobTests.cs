using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;
using Erp.Tests.Components.DataTier;

namespace Erp.Tests.Components.BackupJob;

[Collection(nameof(ProcessWide))]
public sealed class BackupJobTests
{
    [Fact]
    public async Task Without_a_promise_nothing_is_made()
    {
        var plan = await Plan(BackupMode.None);

        Assert.Empty(plan.Of("CronJob"));
        Assert.DoesNotContain(plan.Resources, r => r.Name.StartsWith("backup", StringComparison.Ordinal) && r.Custom);
    }

    [Fact]
    public async Task Each_database_is_dumped_every_night_in_three_steps()
    {
        var job = (await Plan(BackupMode.Daily)).Single("CronJob", "backup-financial-db");

        Assert.Equal(("0 2 * * *", "Etc/UTC", "Forbid"), (job.TextAt("spec.schedule"), job.TextAt("spec.timeZone"), job.TextAt("spec.concurrencyPolicy")));
        Assert.Equal(("7", "3"), (job.TextAt("spec.successfulJobsHistoryLimit"), job.TextAt("spec.failedJobsHistoryLimit")));
        Assert.NotNull(job.At("spec.startingDeadlineSeconds"));
        Assert.NotNull(job.At("spec.jobTemplate.spec.activeDeadlineSeconds"));
        Assert.Equal("3", job.TextAt("spec.jobTemplate.spec.backoffLimit"));
        Assert.Equal($"{15 * 24 * 3600}", job.TextAt("spec.jobTemplate.spec.ttlSecondsAfterFinished"));
        Assert.Equal(["/scripts/dump.sh", "/scripts/upload.sh", "/scripts/record.sh"], Scripts(job));
    }

    [Fact]
    public async Task Nothing_runs_as_root_or_writes_outside_its_volumes_and_AWS_knows_the_pods_by_their_account()
    {
        var plan = await Plan(BackupMode.Continuous);

        var pods = plan.Of("CronJob").Where(c => c.Name.StartsWith("backup", StringComparison.Ordinal)).Select(c => c.At("spec.jobTemplate.spec.template.spec")!)
            .Append(plan.Single("StatefulSet", "backup-wal").At("spec.template.spec")!);
        Assert.All(pods, pod =>
        {
            Assert.Equal("backup", (string?)pod["serviceAccountName"]);
            Assert.All([.. pod["initContainers"]?.AsArray() ?? [], .. pod["containers"]!.AsArray()], c =>
                Assert.Equal(("true", "true"), (c!["securityContext"]!["runAsNonRoot"]!.ToString(), c["securityContext"]!["readOnlyRootFilesystem"]!.ToString())));
        });
    }

    [Fact]
    public async Task The_client_is_as_new_as_the_server()
    {
        foreach (var major in DataTierVersions.PostgresMajors)
        {
            var plan = await Plan(BackupMode.Daily, TestTiers.Single(postgres: TestTiers.Postgres with { Major = major }));
            Assert.Contains($"postgres:{major}.", plan.Single("CronJob", "backup-financial-db").TextAt("spec.jobTemplate.spec.template.spec.initContainers.0.image"));
        }
    }

    [Fact]
    public async Task Dumps_are_taken_past_the_pooler_by_a_role_that_only_reads()
    {
        var variables = Variables((await Plan(BackupMode.Daily)).Single("CronJob", "backup-financial-db"), "initContainers", 0);

        Assert.DoesNotContain("pgpool", variables["PGHOST"]);
        Assert.Equal(("backup", "read-write"), (variables["PGUSER"], variables["PGTARGETSESSIONATTRS"]));
        Assert.StartsWith("/secrets/", variables["PASSWORD_FILE"]);
    }

    [Fact]
    public async Task Uploads_name_the_key_the_checksum_and_a_prefix_of_their_own_and_no_AWS_key()
    {
        var variables = Variables((await Plan(BackupMode.Daily)).Single("CronJob", "backup-financial-db"), "initContainers", 1);

        Assert.Equal("--checksum-algorithm SHA256 --sse aws:kms --sse-kms-key-id arn:aws:kms:us-east-1:123456789012:key/k", variables["UPLOAD_OPTIONS"]);
        Assert.Equal("postgres/daily/postgres-ha/financial_db", variables["PREFIX"]);
        Assert.DoesNotContain(variables.Keys, k => k.Contains("ACCESS_KEY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mounted_scripts_are_the_files_that_the_tests_run()
    {
        var map = (await Plan(BackupMode.Continuous)).Single("ConfigMap", "backup-scripts").At("data")!.AsObject();

        var files = Directory.GetFiles(Path.Combine(Repository.Root, "components/BackupJob/Scripts"));
        Assert.Equal(files.Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal), map.Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file), (string?)map[Path.GetFileName(file)]));
    }

    [Fact]
    public async Task Continuous_backups_stream_from_the_server_that_writes_and_ship_side_by_side()
    {
        var plan = await Plan(BackupMode.Continuous);

        var receiver = plan.Single("StatefulSet", "backup-wal");
        var containers = receiver.At("spec.template.spec.containers")!.AsArray();
        Assert.Equal(["/scripts/receive-wal.sh", "/scripts/ship-wal.sh", "/scripts/record-wal.sh"], containers.Select(c => (string?)c!["command"]![1]));
        Assert.All(containers, c => Assert.Contains(c!["volumeMounts"]!.AsArray(), m => (string?)m!["mountPath"] == "/wal"));
        Assert.Equal("1", receiver.TextAt("spec.replicas"));
        Assert.Equal(["/scripts/base-backup.sh", "/scripts/upload.sh", "/scripts/record.sh"], Scripts(plan.Single("CronJob", "backup-base")));
        Assert.Contains(plan.Of("CronJob"), c => c.Name == "backup-financial-db");
    }

    [Fact]
    public async Task Daily_backups_have_no_receiver() => Assert.DoesNotContain((await Plan(BackupMode.Daily)).Of("StatefulSet"), s => s.Name == "backup-wal");

    [Fact]
    public async Task Restores_are_templates_that_never_run_by_themselves_and_are_not_repeated()
    {
        var plan = await Plan(BackupMode.Continuous);

        foreach (var (name, scripts) in new[]
        {
            ("backup-restore", new[] { "/scripts/fetch.sh", "/scripts/restore.sh" }),
            ("backup-restore-moment", ["/scripts/fetch.sh", "/scripts/fetch-wal.sh", "/scripts/recover.sh", "/scripts/restore.sh"]),
        })
        {
            var template = plan.Single("CronJob", name);
            Assert.Equal(("true", "0"), (template.TextAt("spec.suspend"), template.TextAt("spec.jobTemplate.spec.backoffLimit")));
            Assert.Equal(scripts, Scripts(template));
        }
        Assert.Equal("postgres/daily/postgres-ha/$(DATABASE)", Variables(plan.Single("CronJob", "backup-restore"), "initContainers", 0)["PREFIX"]);
    }

    [Fact]
    public async Task A_variable_that_another_refers_to_stands_before_it()
    {
        var names = (await Plan(BackupMode.Daily)).Single("CronJob", "backup-restore").At("spec.jobTemplate.spec.template.spec.initContainers.0.env")!.AsArray().Select(v => (string?)v!["name"]).ToList();

        Assert.True(names.IndexOf("DATABASE") < names.IndexOf("PREFIX"));
    }

    [Fact]
    public async Task The_newest_backup_is_drilled_every_week_and_noted()
    {
        var plan = await Plan(BackupMode.Daily);

        Assert.Equal(["/scripts/fetch.sh", "/scripts/drill.sh", "/scripts/record.sh"], Scripts(plan.Single("CronJob", "backup-drill-financial-db")));
        Assert.Equal("select 1 where false", (string?)plan.Single("ConfigMap", "backup-invariants").At("data")!["never.sql"]);
    }

    [Fact]
    public async Task What_is_promised_is_told_to_those_who_watch()
    {
        var daily = await Monitored(BackupMode.Daily);
        var continuous = await Monitored(BackupMode.Continuous);

        Assert.Null(await Monitored(BackupMode.None));
        Assert.Equal(["daily erp_prod", "daily financial_db", "drill erp_prod", "drill financial_db"], Kinds(daily!));
        Assert.Equal(["base *", "daily erp_prod", "daily financial_db", "drill erp_prod", "drill financial_db", "wal *"], Kinds(continuous!));
        Assert.Equal(TimeSpan.FromMinutes(1), continuous!.Promises.Single(p => p.Kind == "wal").MaxAge);
        Assert.Equal("erp_backup", continuous.WalSlot);
        Assert.Equal<string>(["backup"], continuous.CronJobs);
    }

    [Fact]
    public async Task Redis_is_backed_up_where_a_platform_asks_for_it()
    {
        var plan = await Plan(BackupMode.Daily, redis: true);

        var job = plan.Single("CronJob", "backup-redis-ha");
        Assert.Equal(["/scripts/dump-redis.sh", "/scripts/upload.sh", "/scripts/record.sh"], Scripts(job));
        Assert.Equal("mymaster", Variables(job, "initContainers", 0)["MASTER_NAME"]);
        Assert.DoesNotContain((await Plan(BackupMode.Daily)).Of("CronJob"), c => c.Name == "backup-redis-ha");
    }

    [Fact]
    public async Task The_rules_find_no_error()
    {
        var plan = await Plan(BackupMode.Continuous);

        // Namespaces and priorities are made by the stack around it; the data tier's own findings are tested with it.
        var findings = new Checker(new(2026, 11, 20), []).Check(plan)
            .Where(f => f.Severity == Severity.Error && f.Urn.Contains("BackupJob", StringComparison.Ordinal) && f.Rule is not ("ERP011" or "ERP030"));
        Assert.False(findings.Any(), string.Join('\n', findings.Select(f => $"{f.Rule} {f.Urn.Split("::")[^1]} {f.Path}: {f.Message}")));
    }

    private static IEnumerable<string?> Scripts(PlannedResource job) =>
        job.At("spec.jobTemplate.spec.template.spec.initContainers")!.AsArray().Concat(job.At("spec.jobTemplate.spec.template.spec.containers")!.AsArray()).Select(c => (string?)c!["command"]![1]);

    private static Dictionary<string, string> Variables(PlannedResource job, string kind, int index) =>
        ((JsonArray)job.At($"spec.jobTemplate.spec.template.spec.{kind}.{index}.env")!).ToDictionary(v => (string)v!["name"]!, v => v!["value"]!.ToString());

    private static IEnumerable<string> Kinds(MonitoredBackups backups) => backups.Promises.Select(p => $"{p.Kind} {p.Database}").Order(StringComparer.Ordinal);

    private static async Task<MonitoredBackups?> Monitored(BackupMode mode)
    {
        MonitoredBackups? monitored = null;
        await TestStack.PlanAsync(() => monitored = Create(mode, null, false).Monitored);
        return monitored;
    }

    private static Task<Plan> Plan(BackupMode mode, DataTierArgs? tier = null, bool redis = false) => TestStack.PlanAsync(() => _ = Create(mode, tier, redis));

    private static Erp.Components.BackupJob Create(BackupMode mode, DataTierArgs? tier, bool redis)
    {
        var data = new Erp.Components.DataTier("data", tier ?? TestTiers.HighlyAvailable(EnvironmentTier.Dev));
        return new("backup", new()
        {
            Context = TestStack.Context(EnvironmentTier.Dev),
            Mode = mode,
            Target = new() { Bucket = "erp-backups", Region = "us-east-1", KeyArn = "arn:aws:kms:us-east-1:123456789012:key/k" },
            Server = data.Postgres!.Server,
            Databases = [.. data.Postgres.Databases],
            Redis = redis ? data.Redis!.Server : null,
            Invariants = new Dictionary<string, string> { ["never.sql"] = "select 1 where false" }.ToImmutableSortedDictionary(),
        });
    }
}

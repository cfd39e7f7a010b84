using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Infra.Planning;

namespace Erp.Tests.Components.BackupJob;

[Collection(nameof(ProcessWide))]
public sealed class BackupBucketTests
{
    [Fact]
    public async Task It_is_closed_versioned_encrypted_with_its_own_key_and_logged()
    {
        var plan = await Plan(locked: true);

        Assert.Equal("Enabled", plan.Single("BucketVersioning", "backups").TextAt("versioningConfiguration.status"));
        var encryption = plan.Single("BucketServerSideEncryptionConfiguration", "backups").At("rules.0.applyServerSideEncryptionByDefault")!;
        Assert.Equal("aws:kms", (string?)encryption["sseAlgorithm"]);
        Assert.Contains("Key::backups#arn", (string?)encryption["kmsMasterKeyId"]);
        Assert.Equal("true", plan.Single("Key", "backups").TextAt("enableKeyRotation"));
        Assert.Contains("Bucket::backups-logs#", plan.Single("BucketLogging", "backups").TextAt("targetBucket"));
        Assert.Contains("logging.s3.amazonaws.com", plan.Single("BucketPolicy", "backups-logs").TextAt("policy"));
        Assert.Equal(2, plan.Of("BucketPublicAccessBlock").Count);
        Assert.All(plan.Of("BucketPublicAccessBlock"), b => Assert.All((string[])["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"], key => Assert.Equal("true", b.TextAt(key))));
        Assert.All(plan.Of("BucketPolicy"), p => Assert.Contains("aws:SecureTransport", p.TextAt("policy")));
    }

    [Fact]
    public async Task In_production_nobody_deletes_a_backup_before_its_time()
    {
        var retention = (await Plan(locked: true)).Single("BucketObjectLockConfiguration", "backups").At("rule.defaultRetention")!;
        Assert.Equal(("COMPLIANCE", "30"), ((string?)retention["mode"], retention["days"]!.ToString()));
        // S3 takes a lock only for a bucket that was made with it.
        Assert.Equal("true", (await Plan(locked: true)).Single("Bucket", "backups").TextAt("objectLockEnabled"));

        Assert.Empty((await Plan(locked: false)).Of("BucketObjectLockConfiguration"));
    }

    [Theory]
    [InlineData("postgres/daily/postgres-ha/financial_db/20261120T020000Z/dump", 30)]
    [InlineData("postgres/base/postgres-ha/20261120T020000Z/base.tar.gz", 30)]
    [InlineData("postgres/wal/postgres-ha/000000010000000000000001.gz", 31)]
    [InlineData("redis/daily/redis-ha/20261120T020000Z/dump.rdb", 30)]
    [InlineData("postgres/somebody-elses-dump", null)]
    [InlineData("redis/notes.txt", null)]
    [InlineData("README", null)]
    public async Task Lifecycle_forgets_what_backups_wrote_and_leaves_the_rest_alone(string key, int? days)
    {
        var marked = (await Rules()).Where(r => r["filter"]!["and"] is { } and && key.StartsWith((string)and["prefix"]!, StringComparison.Ordinal)).ToArray();

        Assert.Equal(days, marked.Length == 0 ? null : int.Parse(marked.Single()["expiration"]!["days"]!.ToString()));
    }

    [Fact]
    public async Task No_rule_removes_an_object_that_does_not_bear_the_mark_of_backups()
    {
        foreach (var rule in await Rules())
            if (rule["expiration"]?["days"] is not null || rule["noncurrentVersionExpiration"] is not null)
                Assert.Equal("true", (string?)rule["filter"]!["and"]!["tags"]!["erp.io/backup"]);
            else
                Assert.Equal("true", rule["expiration"]!["expiredObjectDeleteMarker"]!.ToString());
    }

    [Fact]
    public async Task Old_versions_and_broken_uploads_do_not_stay_behind() =>
        Assert.All((await Rules()).GroupBy(r => ((string)r["id"]!).Split('-')[0]), rules =>
        {
            Assert.Contains(rules, r => r["noncurrentVersionExpiration"]?["noncurrentDays"] is not null);
            Assert.Contains(rules, r => r["abortIncompleteMultipartUpload"]?["daysAfterInitiation"]!.ToString() == "1");
        });

    [Fact]
    public void Who_writes_backups_can_delete_none()
    {
        var actions = BackupPolicies.Writer("arn:aws:s3:::b", "arn:aws:kms:::k").Statements.SelectMany(s => s.Actions).ToArray();

        Assert.Contains("s3:PutObject", actions);
        Assert.DoesNotContain(actions, a => a.Contains("Delete", StringComparison.Ordinal) || a.Contains('*') || a.Contains("Lifecycle", StringComparison.Ordinal) || a.Contains("Retention", StringComparison.Ordinal));
    }

    [Fact]
    public void No_script_removes_anything_from_S3()
    {
        foreach (var script in Directory.GetFiles(Path.Combine(Repository.Root, "components/BackupJob/Scripts"), "*.sh"))
            Assert.DoesNotMatch("s3 rm|s3 mv|delete-object|--delete", File.ReadAllText(script));
    }

    [Fact]
    public void No_script_installs_anything()
    {
        foreach (var script in Directory.GetFiles(Path.Combine(Repository.Root, "components"), "*.sh", SearchOption.AllDirectories))
            Assert.DoesNotMatch(@"\b(apt|apt-get|apk|yum|dnf|pip3?|npm|curl|wget)\b", File.ReadAllText(script));
    }

    [Fact]
    public async Task It_outlives_a_production_stack()
    {
        var plan = await Plan(locked: true, EnvironmentTier.Production);

        Assert.All([.. plan.Of("Bucket"), .. plan.Of("Key")], r => Assert.Equal((true, true), (r.Options.Protect, r.Options.RetainOnDelete)));
    }

    [Fact]
    public async Task The_rules_find_no_error()
    {
        var findings = new Checker(new(2026, 11, 20), []).Check(await Plan(locked: true)).Where(f => f.Severity == Severity.Error);
        Assert.False(findings.Any(), string.Join('\n', findings.Select(f => $"{f.Rule} {f.Urn.Split("::")[^1]} {f.Path}: {f.Message}")));
    }

    private static async Task<IEnumerable<JsonNode>> Rules() =>
        (await Plan(locked: false)).Single("BucketLifecycleConfiguration", "backups").At("rules")!.AsArray().Select(r => r!);

    private static Task<Plan> Plan(bool locked, EnvironmentTier tier = EnvironmentTier.Dev) => TestStack.PlanAsync(() => _ = new BackupBucket("backups", new()
    {
        Context = TestStack.Context(tier),
        AccountId = "123456789012",
        Region = "us-east-1",
        BucketName = "erp-backups",
        ObjectLock = locked,
    }));
}

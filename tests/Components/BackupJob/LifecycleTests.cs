using System.Text.Json;
using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Tests.RealServers;
using Xunit.Abstractions;

namespace Erp.Tests.Components.BackupJob;

/// <summary>The bucket's planned rules, given to a real S3 that acts on them: they, and nothing else, remove old backups.</summary>
[Collection(nameof(ProcessWide))]
public sealed class LifecycleTests(ServersFixture servers, ITestOutputHelper log) : IClassFixture<ServersFixture>
{
    private const int KeepDays = 14;
    private const int SecondsADay = 3;
    private const string Old = $"{BackupTarget.Roots.Daily}/test/old";
    private const string Young = $"{BackupTarget.Roots.Daily}/test/young";
    private const string Foreign = $"{BackupTarget.Roots.Daily}/test/old/somebody-elses.txt";
    private const string Elsewhere = "notes/readme.txt";

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task Old_backups_go_and_young_ones_and_foreign_objects_beside_them_stay()
    {
        await using var s3 = await S3Server.Start();
        var started = DateTime.UtcNow;
        await Backup(s3, Old);
        await s3.Put(Foreign, "first");
        await s3.Put(Foreign, "second");
        await s3.Put(Elsewhere, "notes");
        var stored = await s3.Keys();
        await Age(s3, started, days: KeepDays + 1);
        // Without rules nothing is removed, however old it is.
        Assert.Equal(stored, await s3.Keys());

        await Apply(s3, await Plan(locked: false));
        var young = DateTime.UtcNow;
        await Backup(s3, Young);
        await s3.Age(SecondsADay);
        Assert.True((DateTime.UtcNow - young).TotalSeconds < KeepDays * SecondsADay, "This machine is too slow for days that short.");

        var kept = await s3.Keys();
        log.WriteLine(string.Join('\n', kept));
        Assert.DoesNotContain(kept, key => key.StartsWith(Old, StringComparison.Ordinal) && key != Foreign);
        Assert.Equal(3, kept.Count(key => key.StartsWith(Young, StringComparison.Ordinal)));
        Assert.Contains(Foreign, kept);
        Assert.Contains(Elsewhere, kept);

        // A day later their last versions are gone too; the foreign object has kept both of its own.
        await Age(s3, DateTime.UtcNow, days: 2);
        var versions = await Versions(s3, Old);
        Assert.Equal([Foreign, Foreign], versions.Select(v => (string)v!["Key"]!));
    }

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task What_is_locked_outlives_its_rule_and_nobody_deletes_it()
    {
        await using var s3 = await S3Server.Start(locked: true);
        var plan = await Plan(locked: true, keepDays: 2);
        var retention = plan.Single("BucketObjectLockConfiguration", "backups").At("rule.defaultRetention")!;
        await s3.Admin("s3api", "put-object-lock-configuration", "--bucket", s3.Bucket, "--object-lock-configuration",
            $"ObjectLockEnabled=Enabled,Rule={{DefaultRetention={{Mode={retention["mode"]},Days={retention["days"]}}}}}");
        await Apply(s3, plan);
        var started = DateTime.UtcNow;
        await Backup(s3, Old);

        await Age(s3, started, days: 3);
        await Age(s3, DateTime.UtcNow, days: 2);

        Assert.Empty(await s3.Keys());
        var versions = await Versions(s3, Old);
        Assert.Equal(3, versions.Count);
        var deletion = await Assert.ThrowsAsync<InvalidOperationException>(() => s3.Admin(
            "s3api", "delete-object", "--bucket", s3.Bucket, "--key", (string)versions[0]!["Key"]!, "--version-id", (string)versions[0]!["VersionId"]!));
        Assert.Equal(3, (await Versions(s3, Old)).Count);
        log.WriteLine(deletion.Message);
    }

    private async Task Backup(S3Server s3, string prefix)
    {
        using var pod = new BackupScripts(servers.Postgres, s3);
        (await pod.Run(["dump.sh", "upload.sh"], ("PREFIX", prefix))).Succeeded();
    }

    private static async Task Age(S3Server s3, DateTime since, int days)
    {
        var left = since.AddSeconds(days * SecondsADay) - DateTime.UtcNow;
        if (left > TimeSpan.Zero) await Task.Delay(left);
        await s3.Age(SecondsADay);
    }

    private static async Task<JsonArray> Versions(S3Server s3, string prefix) =>
        JsonNode.Parse(await s3.Admin("s3api", "list-object-versions", "--bucket", s3.Bucket, "--prefix", prefix, "--query", "Versions || `[]`", "--output", "json"))!.AsArray();

    private static Task Apply(S3Server s3, Plan plan)
    {
        var rules = plan.Single("BucketLifecycleConfiguration", "backups").At("rules")!.AsArray();
        var document = new JsonObject { ["Rules"] = new JsonArray([.. rules.Select(rule => LifecycleDocument.Of(rule!.AsObject()))]) };
        return s3.Admin("s3api", "put-bucket-lifecycle-configuration", "--bucket", s3.Bucket, "--lifecycle-configuration", document.ToJsonString());
    }

    private static Task<Plan> Plan(bool locked, int keepDays = KeepDays) => TestStack.PlanAsync(() => _ = new BackupBucket("backups", new()
    {
        Context = TestStack.Context(EnvironmentTier.Dev),
        AccountId = "123456789012",
        Region = "us-east-1",
        BucketName = "erp-backups",
        ObjectLock = locked,
        KeepDays = keepDays,
    }));
}

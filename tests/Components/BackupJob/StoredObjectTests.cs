using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.BackupJob;

/// <summary>What lies in a real S3 after a backup, and what the login of backups may do there.</summary>
public class StoredObjectTests(ServersFixture servers) : IClassFixture<ServersFixture>
{
    private const string Folder = $"{BackupTarget.Roots.Daily}/test/stored";

    [RealServerFact(Programs.Postgres, Programs.S3, Programs.Aws)]
    public async Task Every_object_is_encrypted_with_the_buckets_own_key_and_bears_the_mark()
    {
        using var pod = new BackupScripts(servers.Postgres, servers.S3);
        (await pod.Run(["dump.sh", "upload.sh"], ("PREFIX", Folder))).Succeeded();

        var stored = (await servers.S3.Keys()).Where(key => key.StartsWith(Folder, StringComparison.Ordinal)).ToArray();
        Assert.Equal(["dump", "globals.sql", "manifest.json"], stored.Select(Path.GetFileName));
        foreach (var key in stored)
        {
            var head = await Ask("head-object", key);
            Assert.Equal(("aws:kms", CephCluster.Key), ((string?)head["ServerSideEncryption"], (string?)head["SSEKMSKeyId"]));
            var tag = Assert.Single((await Ask("get-object-tagging", key))["TagSet"]!.AsArray())!;
            Assert.Equal(BackupTarget.Mark, ((string)tag["Key"]!, (string)tag["Value"]!));
        }
    }

    [RealServerFact(Programs.S3, Programs.Aws)]
    public async Task The_login_of_backups_deletes_nothing_and_writes_nowhere_else()
    {
        const string key = $"{Folder}/object";
        await servers.S3.Put(key, "one");
        await servers.S3.Put("notes", "foreign");

        (await servers.S3.Run("s3", "cp", "s3://" + servers.S3.Bucket + "/" + key, "/dev/null")).Succeeded();
        await Refused("delete-object", "--key", key);
        await Refused("put-object", "--key", "notes", "--body", "/dev/null");
        await Refused("put-object-tagging", "--key", "notes", "--tagging", BackupTarget.Tagging);
        await Refused("put-object-tagging", "--key", key, "--tagging", "TagSet=[{Key=other,Value=tag}]");
        await Refused("put-bucket-lifecycle-configuration", "--lifecycle-configuration", "Rules=[{ID=all,Status=Enabled,Filter={Prefix=},Expiration={Days=1}}]");
        await Refused("put-bucket-versioning", "--versioning-configuration", "Status=Suspended");
    }

    private async Task Refused(string call, params string[] arguments)
    {
        var result = await servers.S3.Run(["s3api", call, "--bucket", servers.S3.Bucket, .. arguments]);
        Assert.True(result.ExitCode != 0, $"{call} was allowed.");
    }

    private async Task<JsonNode> Ask(string call, string key) =>
        JsonNode.Parse((await servers.S3.Run("s3api", call, "--bucket", servers.S3.Bucket, "--key", key, "--output", "json")).Succeeded())!;
}

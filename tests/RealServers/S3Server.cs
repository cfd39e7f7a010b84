using System.Text.Json;
using Erp.Components;

namespace Erp.Tests.RealServers;

/// <summary>A bucket of its own on a real S3, and the login that backups have: bound by the very policy that their role is given.</summary>
public sealed class S3Server : IAsyncDisposable
{
    private readonly CephCluster _cluster;
    private readonly TemporaryFolder _folder = new();

    private S3Server(CephCluster cluster) => _cluster = cluster;

    public string Bucket { get; } = $"erp-{Guid.NewGuid():N}";
    public int Port => _cluster.Port;

    public static async Task<S3Server> Start(bool locked = false)
    {
        var server = new S3Server(await CephCluster.Rent());
        await server.Admin(["s3api", "create-bucket", "--bucket", server.Bucket, .. locked ? ["--object-lock-enabled-for-bucket"] : Array.Empty<string>()]);
        await server.Admin("s3api", "put-bucket-versioning", "--bucket", server.Bucket, "--versioning-configuration", "Status=Enabled");
        (await server._cluster.Admin("user", "create", "--uid", server.Bucket, "--display-name", server.Bucket, "--access-key", server.Bucket, "--secret", server.Bucket)).Succeeded();
        await server.Admin("iam", "put-user-policy", "--user-name", server.Bucket, "--policy-name", "writer", "--policy-document", server.WriterPolicy);
        return server;
    }

    // This S3 refuses to read of keys: who may use them is for another service to say.
    private string WriterPolicy => new PolicyDocument([.. BackupPolicies.Writer($"arn:aws:s3:::{Bucket}", "").Statements.Where(s => s.Sid != "Key")]).ToJson();

    public IReadOnlyDictionary<string, string> Login(int? port = null, string? key = null) => new Dictionary<string, string>
    {
        ["S3_ENDPOINT"] = $"http://127.0.0.1:{port ?? Port}",
        ["BUCKET"] = Bucket,
        ["AWS_ACCESS_KEY_ID"] = key ?? Bucket,
        ["AWS_SECRET_ACCESS_KEY"] = key ?? Bucket,
        ["AWS_REGION"] = "us-east-1",
        ["AWS_DEFAULT_REGION"] = "us-east-1",
        ["AWS_MAX_ATTEMPTS"] = "1",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        // This server does not know the checksums that newer clients send on their own.
        ["AWS_REQUEST_CHECKSUM_CALCULATION"] = "when_required",
        ["AWS_RESPONSE_CHECKSUM_VALIDATION"] = "when_required",
    };

    /// <summary>As the pods of backups.</summary>
    public Task<ShellResult> Run(params string[] arguments) => Aws(Login(), arguments);

    /// <summary>As the owner of everything.</summary>
    public async Task<string> Admin(params string[] arguments) => (await Aws(Login(key: CephCluster.AdminUser), arguments)).Succeeded();

    public async Task<IReadOnlyList<string>> Keys()
    {
        var listed = JsonSerializer.Deserialize<string[]?>(await Admin("s3api", "list-objects-v2", "--bucket", Bucket, "--query", "Contents[].Key", "--output", "json"));
        return listed ?? [];
    }

    /// <summary>Puts something there, as a wrong hand would.</summary>
    public Task Put(string key, string text) => Admin("s3", "cp", _folder.Write("put", text), $"s3://{Bucket}/{key}");

    public async Task Truncate(string key)
    {
        var file = _folder["truncated"];
        (await Run("s3", "cp", $"s3://{Bucket}/{key}", file)).Succeeded();
        using (var whole = File.OpenWrite(file)) whole.SetLength(whole.Length / 2);
        await Admin("s3", "cp", file, $"s3://{Bucket}/{key}");
    }

    /// <summary>Lets the lifecycle rules of all buckets act, with so many seconds for a day.</summary>
    public async Task Age(int secondsADay) => (await _cluster.Admin("lc", "process", $"--rgw-lc-debug-interval={secondsADay}")).Succeeded();

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await CephCluster.Return();
    }

    private static Task<ShellResult> Aws(IReadOnlyDictionary<string, string> login, string[] arguments) =>
        Shell.Run("aws", ["--endpoint-url", login["S3_ENDPOINT"], .. arguments], login);
}

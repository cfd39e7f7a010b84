using System.Diagnostics;

namespace Erp.Tests.RealServers;

/// <summary>An S3 on loopback that keeps its objects on disk.</summary>
public sealed class S3Server : IAsyncDisposable
{
    public const string Bucket = "erp-backups";
    private const string Key = "S3RVER";

    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    public int Port { get; } = FreePort.Next();

    public static async Task<S3Server> Start()
    {
        var server = new S3Server();
        server._process = Shell.StartServer(Programs.Find(Programs.S3),
            ["--directory", server._folder.Path, "--address", "127.0.0.1", "--port", $"{server.Port}", "--configure-bucket", Bucket, "--silent"]);
        await Shell.Until("the S3 server answers", () => FreePort.Answers(server.Port));
        return server;
    }

    public IReadOnlyDictionary<string, string> Login(int? port = null, string key = Key) => new Dictionary<string, string>
    {
        ["S3_ENDPOINT"] = $"http://127.0.0.1:{port ?? Port}",
        ["BUCKET"] = Bucket,
        ["AWS_ACCESS_KEY_ID"] = key,
        ["AWS_SECRET_ACCESS_KEY"] = key,
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

    public IReadOnlyList<string> Keys()
    {
        const string suffix = "._S3rver_object";
        var root = Path.Combine(_folder.Path, Bucket);
        return [.. from file in Directory.EnumerateFiles(root, $"*{suffix}", SearchOption.AllDirectories)
                   let key = Path.GetRelativePath(root, file)[..^suffix.Length]
                   orderby key
                   select key];
    }

    /// <summary>Spoils an object where it lies: as a bad disk or a wrong hand would.</summary>
    public void Truncate(string key)
    {
        using var file = File.OpenWrite(Path.Combine(_folder.Path, Bucket, $"{key}._S3rver_object"));
        file.SetLength(file.Length / 2);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Shell.Stop(_process);
        _folder.Dispose();
    }
}

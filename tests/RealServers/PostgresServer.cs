using System.Diagnostics;
using System.Text;

namespace Erp.Tests.RealServers;

/// <summary>A PostgreSQL of Debian's on loopback, with the password authentication that the platform uses.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Superuser = "postgres";
    public const string SuperuserPassword = "superuser-password";

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _log = new();
    private Process? _process;

    public int Port { get; } = FreePort.Next();

    public string Log
    {
        get { lock (_log) return _log.ToString(); }
    }

    private string Data => _folder["data"];

    public static async Task<PostgresServer> Start(params string[] settings)
    {
        var server = new PostgresServer();
        var password = server._folder.Write("password", SuperuserPassword);
        (await Shell.Run(Programs.Find("initdb"),
            ["-D", server.Data, "-U", Superuser, "-A", "scram-sha-256", $"--pwfile={password}", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
            user: Shell.Unprivileged)).Succeeded();
        string[] all = [$"port = {server.Port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{server._folder.Path}'", "dynamic_shared_memory_type = mmap", .. settings];
        await File.AppendAllLinesAsync(Path.Combine(server.Data, "postgresql.conf"), all);
        await server.Boot();
        return server;
    }

    public async Task Boot()
    {
        _process = Shell.StartServer(Programs.Find(Programs.Postgres), ["-D", Data], user: Shell.Unprivileged);
        _process.ErrorDataReceived += (_, line) => { lock (_log) _log.AppendLine(line.Data); };
        await Shell.Until("PostgreSQL answers", async () => (await Run("select 1")).ExitCode == 0);
    }

    /// <summary>As a power cut does it: no shutdown, no last checkpoint.</summary>
    public async Task Kill()
    {
        await Shell.Stop(_process!);
        _process = null;
    }

    public IReadOnlyDictionary<string, string> Login(string user = Superuser, string password = SuperuserPassword, string database = "postgres") =>
        new Dictionary<string, string>
        {
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = $"{Port}",
            ["PGUSER"] = user,
            ["PGPASSWORD"] = password,
            ["PGDATABASE"] = database,
            ["PGCONNECT_TIMEOUT"] = "5",
        };

    public Task<ShellResult> Run(string sql, string database = "postgres", string user = Superuser, string password = SuperuserPassword) =>
        Shell.Run(Programs.Find("psql"), ["-XqAt", "-v", "ON_ERROR_STOP=1", "-c", sql], Login(user, password, database));

    public async Task<string> Query(string sql, string database = "postgres") => (await Run(sql, database)).Succeeded().Trim();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Kill();
        _folder.Dispose();
    }
}

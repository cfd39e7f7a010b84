using System.Diagnostics;
using Erp.Components;
using Erp.Tests.RealServers;

namespace Erp.Tests.Components.DataTier;

/// <summary>The users of the single Redis, on a real one.</summary>
public sealed class RedisUsersTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePort.Next();
    private Process? _server;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Redis)) return;
        var users = _folder.Write("users.acl", RedisAcl.Lines("admin-password", [("erp", "old"), ("erp_2", "new")]));
        _server = Shell.StartServer(Programs.Find(Programs.Redis), ["--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _folder.Path, "--appendonly", "yes", "--aclfile", users]);
        await Shell.Until("Redis answers", () => FreePort.Answers(_port));
    }

    [RealServerFact(Programs.Redis)]
    public async Task Old_and_new_clients_work_side_by_side()
    {
        Assert.StartsWith("OK", await As("erp", "old", "SET", "a", "1"));
        Assert.StartsWith("1", await As("erp_2", "new", "GET", "a"));
    }

    [RealServerFact(Programs.Redis)]
    public async Task A_client_can_neither_empty_the_server_nor_administer_it()
    {
        Assert.Contains("NOPERM", await As("erp", "old", "FLUSHALL"));
        Assert.Contains("NOPERM", await As("erp", "old", "CONFIG", "SET", "appendonly", "no"));
        Assert.Contains("NOPERM", await As("erp", "old", "ACL", "SETUSER", "erp", "on"));
    }

    [RealServerFact(Programs.Redis)]
    public async Task Nobody_comes_in_without_a_password()
    {
        Assert.Contains("NOAUTH", (await Shell.Run("redis-cli", ["-p", $"{_port}", "--raw", "GET", "a"])).Output);
        Assert.StartsWith("PONG", (await Shell.Run("redis-cli", ["-p", $"{_port}", "ping"], new Dictionary<string, string> { ["REDISCLI_AUTH"] = "admin-password" })).Output);
    }

    private async Task<string> As(string user, string password, params string[] command)
    {
        var result = await Shell.Run("redis-cli", ["-p", $"{_port}", "--raw", "--user", user, .. command], new Dictionary<string, string> { ["REDISCLI_AUTH"] = password });
        return result.Output + result.Error;
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await Shell.Stop(_server);
        _folder.Dispose();
    }
}

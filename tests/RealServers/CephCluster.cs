using System.Diagnostics;

namespace Erp.Tests.RealServers;

/// <summary>
/// The smallest Ceph there is, in memory, on loopback. Its gateway is an S3 that keeps versions, locks, tags and policies, encrypts with keys,
/// and acts on lifecycle rules. All tests that run at the same time share one: it takes seconds to start.
/// </summary>
public sealed class CephCluster
{
    public const string Key = "backups";
    public const string AdminUser = "admin";

    private static readonly SemaphoreSlim Gate = new(1);
    private static CephCluster? _shared;
    private static int _users;

    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _servers = [];

    private CephCluster() { }

    public int Port { get; } = FreePort.Next();

    public static async Task<CephCluster> Rent()
    {
        await Gate.WaitAsync();
        try
        {
            _shared ??= await Start();
            _users++;
            return _shared;
        }
        finally
        {
            Gate.Release();
        }
    }

    public static async Task Return()
    {
        await Gate.WaitAsync();
        try
        {
            if (--_users > 0) return;
            var last = _shared!;
            _shared = null;
            await last.Stop();
        }
        finally
        {
            Gate.Release();
        }
    }

    public Task<ShellResult> Admin(params string[] arguments) => Shell.Run("radosgw-admin", ["--conf", _folder["ceph.conf"], .. arguments]);

    private static async Task<CephCluster> Start()
    {
        var cluster = new CephCluster();
        try
        {
            await cluster.Boot();
            return cluster;
        }
        catch
        {
            await cluster.Stop();
            throw;
        }
    }

    private async Task Boot()
    {
        var (id, monitor, map) = ($"{Guid.NewGuid()}", FreePort.Next(), _folder["monmap"]);
        foreach (var folder in new[] { "mon", "osd", "run" }) Directory.CreateDirectory(_folder[folder]);
        var configuration = _folder.Write("ceph.conf", Configuration(id, monitor));
        (await Shell.Run("monmaptool", ["--create", "--addv", "a", $"[v2:127.0.0.1:{monitor}]", "--fsid", id, map])).Succeeded();
        (await Shell.Run("ceph-mon", ["--conf", configuration, "--mkfs", "--id", "a", "--monmap", map])).Succeeded();
        Launch("ceph-mon", configuration, "--id", "a");
        (await Shell.Run("ceph", ["--conf", configuration, "osd", "create"])).Succeeded();
        (await Shell.Run("ceph-osd", ["--conf", configuration, "--mkfs", "--id", "0"])).Succeeded();
        Launch("ceph-osd", configuration, "--id", "0");
        (await Admin("user", "create", "--uid", AdminUser, "--display-name", AdminUser, "--access-key", AdminUser, "--secret", AdminUser, "--caps", "user-policy=*")).Succeeded();
        Launch("radosgw", configuration, "--name", "client.admin");
        await Shell.Until("the S3 server answers", () => FreePort.Answers(Port));
    }

    private async Task Stop()
    {
        foreach (var server in _servers.AsEnumerable().Reverse()) await Shell.Stop(server);
        _folder.Dispose();
    }

    private void Launch(string program, string configuration, params string[] arguments) =>
        _servers.Add(Shell.StartServer(Programs.Find(program), ["--conf", configuration, "--foreground", .. arguments]));

    private string Configuration(string id, int monitor) => $"""
        [global]
        fsid = {id}
        mon host = [v2:127.0.0.1:{monitor}/0]
        public addr = 127.0.0.1
        cluster addr = 127.0.0.1
        auth cluster required = none
        auth service required = none
        auth client required = none
        ms mon client mode = crc
        run dir = {_folder["run"]}
        admin socket = {_folder["run"]}/$name.$pid.socket
        log file = {_folder["run"]}/$name.log
        crash dir = {_folder["run"]}
        mon data = {_folder["mon"]}
        mon data avail crit = 1
        mon data avail warn = 2
        mon allow pool size one = true
        mon max pg per osd = 10000
        osd data = {_folder["osd"]}
        osd objectstore = memstore
        memstore device bytes = 4294967296
        osd crush chooseleaf type = 0
        osd pool default size = 1
        osd pool default min size = 1
        osd pool default pg num = 1
        osd pool default pgp num = 1
        rgw frontends = beast endpoint=127.0.0.1:{Port}
        rgw enable lc threads = false
        rgw crypt require ssl = false
        rgw crypt s3 kms backend = testing
        rgw crypt s3 kms encryption keys = {Key}=YmluCmJvb3N0CmJvb3N0LWJ1aWxkCmNlcGguY29uZgo=

        """;
}

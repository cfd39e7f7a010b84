using Erp.Tests.RealServers;

namespace Erp.Tests.Components.DataTier;

/// <summary>Databases, roles and rotation on a real PostgreSQL, made by the script that the provisioning Job runs.</summary>
public sealed class RotationTests : IAsyncLifetime, IDisposable
{
    private const string Database = "sales_db";
    private const string Owner = "sales_user";

    private readonly TemporaryFolder _secrets = new();
    private PostgresServer _server = null!;

    public async Task InitializeAsync()
    {
        if (!Programs.Exists(Programs.Postgres)) return;
        _server = await PostgresServer.Start();
        _secrets.Write("superuser", PostgresServer.SuperuserPassword);
        foreach (var generation in new[] { "1", "2", "3" }) _secrets.Write(generation, $"password-{generation}");
    }

    [RealServerFact(Programs.Postgres)]
    public async Task An_old_login_works_until_phase_two_and_a_new_one_from_phase_one()
    {
        await Provision("1");
        await Works("sales_user", 1, "create table orders (id int); insert into orders values (1)");

        await Provision("1 2");
        await Works("sales_user", 1, "insert into orders values (2)");
        await Works("sales_user_2", 2, "insert into orders values (3); alter table orders add note text; create table made_by_the_new (id int)");
        await Works("sales_user", 1, "insert into made_by_the_new values (1); alter table made_by_the_new add note text");

        await Provision("2");
        await Refused("sales_user", 1);
        await Works("sales_user_2", 2, "insert into orders values (4)");
        Assert.Equal(Owner, await _server.Query("select distinct tableowner from pg_tables where schemaname = 'public'", Database));
        Assert.Equal("4", await _server.Query("select count(*) from orders", Database));

        await Provision("2 3");
        await Provision("3");
        await Refused("sales_user_2", 2);
        await Works("sales_user_3", 3, "insert into orders values (5)");
    }

    [RealServerFact(Programs.Postgres)]
    public async Task Phase_two_cuts_off_a_client_that_is_still_connected_with_the_old_login()
    {
        await Provision("1 2");
        var sleeper = _server.Run("select pg_sleep(60)", Database, Owner, "password-1");
        await Shell.Until("the old client is connected", async () => await _server.Query($"select count(*) from pg_stat_activity where usename = '{Owner}'") == "1");

        await Provision("2");

        Assert.Contains("terminating connection", (await sleeper).Error);
    }

    [RealServerFact(Programs.Postgres)]
    public async Task A_service_reaches_its_own_database_and_no_other()
    {
        await Provision("1");
        await Provision("1", "other_db", "other_user");

        Assert.Contains("permission denied for database", (await _server.Run("select 1", "other_db", Owner, "password-1")).Error);
        Assert.Contains("permission denied", (await _server.Run("create role intruder", Database, Owner, "password-1")).Error);
    }

    [RealServerFact(Programs.Postgres)]
    public async Task Another_service_on_a_running_server_leaves_the_first_as_it_is()
    {
        await Provision("1");
        await Works(Owner, 1, "create table kept (id int); insert into kept values (1)");

        await Provision("1", "ninth_db", "ninth_user");
        await Provision("1");

        await Works(Owner, 1, "insert into kept values (2)");
        Assert.Equal("2", await _server.Query("select count(*) from kept", Database));
    }

    [RealServerFact(Programs.Postgres)]
    public async Task No_password_is_written_into_the_log_of_the_server()
    {
        await _server.Query("alter system set log_statement = 'all'");
        await _server.Query("alter system set log_min_duration_statement = 0");
        await _server.Query("alter system set logging_collector = off");
        await _server.Query("select pg_reload_conf()");

        await Provision("1 2");

        Assert.DoesNotContain("password-2", _server.Log);
        Assert.Contains("create database", _server.Log);
    }

    private async Task Provision(string generations, string database = Database, string owner = Owner) =>
        (await Shell.Run("dash", [BackupScripts.Script("provision-database.sh")], new Dictionary<string, string>(_server.Login())
        {
            ["PASSWORD_FILE"] = _secrets["superuser"],
            ["DATABASE"] = database,
            ["OWNER"] = owner,
            ["GENERATIONS"] = generations,
            ["LOGINS"] = _secrets.Path,
        })).Succeeded();

    private async Task Works(string login, int generation, string sql) => (await _server.Run(sql, Database, login, $"password-{generation}")).Succeeded();

    private async Task Refused(string login, int generation)
    {
        var result = await _server.Run("select 1", Database, login, $"password-{generation}");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("FATAL", result.Error);
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    public void Dispose() => _secrets.Dispose();
}

namespace Erp.Tests.Components.Observability.Alerts;

internal static class PostgresAlertCases
{
    private const string Ns = "namespace=\"erp-infra\"";
    private const string Pod = "namespace=\"erp-infra\",pod=\"pg-0\"";
    private const string Pgpool = "namespace=\"erp-infra\",deployment=\"postgres-ha-postgresql-ha-pgpool\"";

    private static readonly (string, string) Namespace = ("namespace", "erp-infra");
    private static readonly (string, string) Deployment = ("deployment", "postgres-ha-postgresql-ha-pgpool");

    public static IEnumerable<AlertCase> All =>
    [
        new("PostgresDown", "the exporter cannot connect to one server")
        {
            Given = { [$"pg_up{{{Pod}}}"] = "1x5 0x30", [$"pg_up{{{Ns},pod=\"pg-1\"}}"] = "1x30" },
            Fires = [new("PostgreSQL does not answer", "The PostgreSQL server pg-0 in erp-infra has not answered its exporter for two minutes.", Namespace, ("pod", "pg-0"))],
        },
        new("PostgresDown", "there is no exporter at all")
        {
            Fires = [new("PostgreSQL does not answer", "The PostgreSQL server  in erp-infra has not answered its exporter for two minutes.", Namespace)],
        },
        new("PostgresDown", "all servers answer") { Given = { [$"pg_up{{{Pod}}}"] = "1x30" } },

        new("HighDatabaseConnections", "90 of 100, over two databases")
        {
            Given = Connections(first: "60x30", second: "30x30"),
            Fires = [new("pg-0 is nearly out of connections", "90% of the connections that erp-infra/pg-0 allows are taken.", Namespace, ("pod", "pg-0"))],
        },
        new("HighDatabaseConnections", "50 of 100") { Given = Connections(first: "30x30", second: "20x30") },

        new("DatabaseDeadlocks", "two within the last minutes")
        {
            Given = { [$"pg_stat_database_deadlocks{{{Pod},datname=\"financial_db\"}}"] = "0x17 2x10" },
            At = "20m",
            Fires = [new("Deadlocks in financial_db", "PostgreSQL in erp-infra broke 2 deadlocks in the database financial_db within five minutes.", Namespace, ("datname", "financial_db"))],
        },
        new("DatabaseDeadlocks", "many, but long ago") { Given = { [$"pg_stat_database_deadlocks{{{Pod},datname=\"financial_db\"}}"] = "90x30" } },

        new("HighSlowQueries", "a query of ten minutes")
        {
            Given = { [$"pg_stat_activity_max_tx_duration{{{Pod},datname=\"financial_db\",state=\"active\"}}"] = "600x30" },
            Fires = [new("Slow queries in financial_db", "A query in the database financial_db on erp-infra/pg-0 has been running for 10m 0s.", Namespace, ("pod", "pg-0"), ("datname", "financial_db"))],
        },
        new("HighSlowQueries", "the nightly dump runs for an hour, and a client idles in a transaction")
        {
            Given =
            {
                [$"pg_stat_activity_max_tx_duration{{{Pod},datname=\"financial_db\",state=\"active\",application_name=\"pg_dump\"}}"] = "3600x30",
                [$"pg_stat_activity_max_tx_duration{{{Pod},datname=\"financial_db\",state=\"idle in transaction\"}}"] = "3600x30",
            },
        },
        new("HighSlowQueries", "many rows are read, all of them quickly")
        {
            Given =
            {
                [$"pg_stat_database_tup_returned{{{Pod},datname=\"financial_db\"}}"] = "0+10x30",
                [$"pg_stat_database_tup_fetched{{{Pod},datname=\"financial_db\"}}"] = "0+100x30",
            },
        },

        new("PostgresReplicationLag", "128 MiB are not replayed yet")
        {
            Given = { [$"pg_stat_replication_pg_wal_lsn_diff{{{Pod},application_name=\"pg-1\",state=\"streaming\"}}"] = "134217728x30" },
            Fires = [new("pg-1 lags behind", "The PostgreSQL replica pg-1 in erp-infra is 128MiB behind the primary.", Namespace, ("application_name", "pg-1"))],
        },
        new("PostgresReplicationLag", "nothing is written, and the last replay is an hour ago; the backup reads slowly")
        {
            Given =
            {
                [$"pg_stat_replication_pg_wal_lsn_diff{{{Pod},application_name=\"pg-1\",state=\"streaming\"}}"] = "0x30",
                [$"pg_stat_replication_pg_wal_lsn_diff{{{Pod},application_name=\"pg_basebackup\",state=\"backup\"}}"] = "134217728x30",
                [$"pg_replication_lag_seconds{{{Ns},pod=\"pg-1\"}}"] = "3600x30",
            },
        },
        new("PostgresReplicaMissing", "one of two follows; the WAL receiver is no replica")
        {
            Given = Replicas("pg-1", "pg_receivewal"),
            Fires = [new("A PostgreSQL replica is missing", "Only 1 of 2 replicas in erp-infra follow the primary.", Namespace)],
        },
        new("PostgresReplicaMissing", "none follows")
        {
            Given = Replicas(),
            Fires = [new("A PostgreSQL replica is missing", "Only 0 of 2 replicas in erp-infra follow the primary.", Namespace)],
        },
        new("PostgresReplicaMissing", "both follow") { Given = Replicas("pg-1", "pg-2") },

        new("PostgresSplitBrain", "two servers take writes")
        {
            Given = Roles(0, 0, 1),
            Fires = [new("PostgreSQL has two primaries", "2 servers in erp-infra take writes; they drift apart with every one.", Namespace)],
        },
        new("PostgresSplitBrain", "one server takes writes") { Given = Roles(0, 1, 1) },

        new("PgpoolDown", "no pod is available")
        {
            Given = Pooler("0x30"),
            Fires = [new("No Pgpool is available", "erp-infra/postgres-ha-postgresql-ha-pgpool has no available pod: no service reaches PostgreSQL.", Namespace, Deployment)],
        },
        new("PgpoolDown", "one pod of two is available") { Given = Pooler("1x30") },
        new("PgpoolDegraded", "one pod of two is available")
        {
            Given = Pooler("1x30"),
            Fires = [new("Pgpool is short of pods", "erp-infra/postgres-ha-postgresql-ha-pgpool lacks 1 of its pods.", Namespace, Deployment)],
        },
        new("PgpoolDegraded", "both pods are available") { Given = Pooler("2x30") },
    ];

    private static Dictionary<string, string> Connections(string first, string second) => new()
    {
        [$"pg_stat_database_numbackends{{{Pod},datid=\"1\",datname=\"financial_db\"}}"] = first,
        [$"pg_stat_database_numbackends{{{Pod},datid=\"2\",datname=\"sales_db\"}}"] = second,
        [$"pg_settings_max_connections{{{Pod},server=\"localhost:5432\"}}"] = "100x30",
    };

    private static Dictionary<string, string> Replicas(params string[] applications) =>
        applications.ToDictionary(a => $"pg_stat_replication_pg_wal_lsn_diff{{{Pod},application_name=\"{a}\",state=\"streaming\"}}", _ => "0x30")
            .Append(new($"pg_up{{{Pod}}}", "1x30")).ToDictionary();

    private static Dictionary<string, string> Roles(params int[] isReplica) =>
        isReplica.Select((r, i) => (r, i)).ToDictionary(p => $"pg_replication_is_replica{{{Ns},pod=\"pg-{p.i}\"}}", p => $"{p.r}x30");

    private static Dictionary<string, string> Pooler(string available) => new()
    {
        [$"kube_deployment_spec_replicas{{{Pgpool}}}"] = "2x30",
        [$"kube_deployment_status_replicas_available{{{Pgpool}}}"] = available,
    };
}

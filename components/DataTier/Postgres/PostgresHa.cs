using Pulumi;

namespace Erp.Components;

/// <summary>Three servers under repmgr behind Pgpool-II, by the postgresql-ha chart.</summary>
internal static class PostgresHa
{
    public const string Release = "postgres-ha";
    private const string ChartName = "postgresql-ha";
    private const string Fullname = $"{Release}-{ChartName}";
    private const string Servers = $"{Fullname}-postgresql";
    internal const string Pooler = $"{Fullname}-pgpool";
    private const string Headless = $"{Servers}-headless";
    private const string AuthSecret = $"{Release}-auth";
    private const string PoolerSecret = $"{Release}-pgpool-auth";
    private const string UsersSecret = $"{Release}-users";
    private const string ReplicationUser = "repmgr";
    private const string ReplicationKey = "repmgr-password";
    private const int ExporterPort = 9187;

    public static PostgresServer Create(TierParts parts, PostgresSpec spec, PostgresLogins logins)
    {
        var auth = parts.Secret(ChartName, AuthSecret, new()
        {
            // With this user name the chart reads the superuser's password under either key.
            ["password"] = logins.SuperuserPassword,
            [PostgresLogins.SuperuserKey] = logins.SuperuserPassword,
            [ReplicationKey] = parts.Password("postgres-repmgr"),
            [PostgresLogins.BackupKey] = logins.BackupPassword,
        });
        var pooler = parts.Secret(ChartName, PoolerSecret, new()
        {
            ["admin-password"] = parts.Password("pgpool-admin"),
            ["sr-check-password"] = parts.Password("pgpool-check"),
        });
        // Pgpool refuses whoever is not on its own list, so the list is made of the very logins that exist.
        var users = parts.Secret(ChartName, UsersSecret, new()
        {
            ["usernames"] = Output.Create(Listed(logins.Services.Select(s => s.Login))),
            ["passwords"] = Output.All(logins.Services.Select(s => s.Password)).Apply(passwords => Listed(passwords)),
        });

        var release = HelmRelease.Create(Release, Release, DataTierVersions.PostgresHa, parts.Namespace, Values(parts, spec, logins), ReleaseTiming.Stateful,
            parts.Kept([auth, pooler, users]));
        Policies(parts, spec);

        return new()
        {
            Name = Release,
            Namespace = parts.Namespace,
            Host = parts.Host(Pooler),
            Front = Pods(parts, "pgpool"),
            SslMode = "require",
            Servers = [.. Enumerable.Range(0, spec.Replicas).Select(n => parts.Host($"{Servers}-{n}.{Headless}"))],
            ServerPods = Pods(parts, "postgresql"),
            Major = DataTierVersions.PostgresMajor,
            Superuser = new(PostgresLogins.Superuser, AuthSecret, PostgresLogins.SuperuserKey),
            Backup = new(PostgresLogins.BackupUser, AuthSecret, PostgresLogins.BackupKey),
            // The one login that the chart's pg_hba.conf surely lets replicate: its standbys use it.
            Replication = new(ReplicationUser, AuthSecret, ReplicationKey),
            Ready = release,
        };
    }

    public static PostgresHaValues Values(TierParts parts, PostgresSpec spec, PostgresLogins logins)
    {
        var images = parts.Args.Images!;
        var scraped = parts.Args.Scraper is not null;
        return new()
        {
            Global = images.Global(),
            Postgresql = new()
            {
                Image = images.Image(DataTierVersions.PostgresRepmgr),
                ReplicaCount = spec.Replicas,
                Username = PostgresLogins.Superuser,
                Database = "postgres",
                ExistingSecret = AuthSecret,
                PodAntiAffinityPreset = "hard",
                TopologySpreadConstraints = SpreadValues.OverZones(parts.Args.StrictZones, Labels("postgresql")),
                NodeSelector = DataTolerationValues.SelectorWhen(parts.Args.OwnNodes),
                Tolerations = DataTolerationValues.When(parts.Args.OwnNodes),
                Resources = ResourceValues.Of(spec.Resources),
                // The chart's own policy lets everybody in, and policies only ever add.
                NetworkPolicy = new() { Enabled = false },
                Pdb = new() { Create = true, MaxUnavailable = 1 },
            },
            Pgpool = new()
            {
                Image = images.Image(DataTierVersions.Pgpool),
                ReplicaCount = spec.Poolers,
                AdminUsername = "admin",
                ExistingSecret = PoolerSecret,
                CustomUsersSecret = UsersSecret,
                PodAntiAffinityPreset = "hard",
                TopologySpreadConstraints = SpreadValues.OverZones(parts.Args.StrictZones, Labels("pgpool")),
                // Pgpool reads its users when it starts: another list of them is another pod.
                PodAnnotations = new() { ["erp.io/logins"] = string.Join(',', logins.Services.Select(s => s.Login)) },
                // A read right after a write must see it: standbys are for failover here.
                UseLoadBalancing = false,
                Resources = ResourceValues.Of(spec.PoolerResources),
                NetworkPolicy = new() { Enabled = false },
                Pdb = new() { Create = true, MaxUnavailable = 1 },
                Tls = new() { Enabled = true, AutoGenerated = true },
            },
            Persistence = new() { Enabled = true, StorageClass = parts.StorageClass, Size = spec.StorageSize },
            Metrics = new()
            {
                Enabled = scraped,
                Image = images.Image(DataTierVersions.PostgresExporter),
                Resources = ResourceValues.Small,
                CustomMetrics = BackupMetrics.Queries,
                ServiceMonitor = new() { Enabled = scraped, Interval = "15s" },
            },
            VolumePermissions = new() { Image = images.Image(DataTierVersions.OsShell) },
        };
    }

    private static void Policies(TierParts parts, PostgresSpec spec)
    {
        var (front, servers) = (Pods(parts, "pgpool"), Pods(parts, "postgresql"));
        var server = new Endpoint(servers, PostgresServer.Port);
        TrafficPolicy.Create(Pooler, front, parts.Labels(ChartName, Pooler),
            TierParts.Callers(spec.Databases.SelectMany(d => d.Clients), PostgresServer.Port), [server], parts.Options());
        TrafficPolicy.Create(Servers, servers, parts.Labels(ChartName, Servers),
            [.. TierParts.Callers([front, servers, parts.Provisioning, .. spec.Administrators], PostgresServer.Port), .. parts.Scraped(ExporterPort)],
            [server], parts.Options());
    }

    // As the chart takes users and passwords, both in one order.
    private static string Listed(IEnumerable<string> texts) => string.Join(';', texts);

    private static (string, string)[] Labels(string component) =>
        [(LabelNames.Name, ChartName), (LabelNames.Instance, Release), (LabelNames.Component, component)];

    private static PodPeer Pods(TierParts parts, string component) => (PodPeer)Peer.Pods(parts.Namespace, Labels(component));
}

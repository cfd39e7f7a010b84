using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>One server from the official image: for development, tests and small platforms.</summary>
internal static class PostgresSingle
{
    private const string InitFolder = "/docker-entrypoint-initdb.d";
    private const string DataFolder = "/var/lib/postgresql/data";

    public static PostgresServer Create(TierParts parts, PostgresSpec spec, PostgresLogins logins)
    {
        var name = spec.Name;
        var authSecret = $"{name}-auth";
        var auth = parts.Secret(name, authSecret, new()
        {
            [PostgresLogins.SuperuserKey] = logins.SuperuserPassword,
            [PostgresLogins.BackupKey] = logins.BackupPassword,
        });
        var init = spec.InitScripts.IsEmpty ? null : InitScripts(parts, spec);
        var pods = (PodPeer)Peer.App(parts.Namespace, name);
        var ready = SingleEngine.Create(parts, new(name, DataTierVersions.PostgresImage(spec.Major), PostgresServer.Port)
        {
            DataPath = DataFolder,
            StorageSize = spec.StorageSize,
            Resources = spec.Resources,
            // Replication is asked for by name in pg_hba.conf; the image's own file lets in whole databases only.
            Command = ["docker-entrypoint.sh", "postgres", "-c", $"hba_file={SingleEngine.ScriptFolder}/pg_hba.conf", "-c", "max_slot_wal_keep_size=4GB"],
            Variables = new() { ["PGDATA"] = $"{DataFolder}/pgdata" },
            Secrets = [new("POSTGRES_PASSWORD_FILE", authSecret, PostgresLogins.SuperuserKey)],
            Writable = ["/var/run/postgresql", "/tmp"],
            Probe = ["pg_isready", "--host=127.0.0.1", $"--username={PostgresLogins.Superuser}"],
            Files = init is null ? null : ($"{name}-init", InitFolder),
            ExporterPort = SingleEngine.PostgresExporterPort,
            Exporter = parts.Args.Scraper is null ? null : Exporter(name, authSecret),
        }, init is null ? [auth] : [auth, init]);
        TrafficPolicy.Create(name, pods, parts.Labels(name, name),
            [.. TierParts.Callers([.. spec.Databases.SelectMany(d => d.Clients), parts.Provisioning, .. spec.Administrators], PostgresServer.Port), .. parts.Scraped(SingleEngine.PostgresExporterPort)],
            [], parts.Options());

        return new()
        {
            Name = name,
            Namespace = parts.Namespace,
            Host = parts.Host(name),
            Front = pods,
            // There is no certificate for one pod that is thrown away; a client that can encrypt may ask.
            SslMode = "prefer",
            Servers = [parts.Host(name)],
            ServerPods = pods,
            Major = spec.Major,
            Superuser = new(PostgresLogins.Superuser, authSecret, PostgresLogins.SuperuserKey),
            Backup = new(PostgresLogins.BackupUser, authSecret, PostgresLogins.BackupKey),
            Replication = new(PostgresLogins.BackupUser, authSecret, PostgresLogins.BackupKey),
            Ready = ready,
        };
    }

    private static ConfigMap InitScripts(TierParts parts, PostgresSpec spec)
    {
        var (name, data) = ($"{spec.Name}-init", new InputMap<string>());
        foreach (var (file, text) in spec.InitScripts) data.Add(file, text);
        return new(name, new ConfigMapArgs { Metadata = parts.Metadata(spec.Name, name), Data = data }, parts.Options());
    }

    private static ContainerArgs Exporter(string name, string secret) => new()
    {
        Name = "exporter",
        Image = DataTierVersions.PostgresExporterImage,
        Args = { $"--extend.query-path={SingleEngine.ScriptFolder}/{BackupMetrics.File}" },
        Env =
        {
            new EnvVarArgs { Name = "DATA_SOURCE_URI", Value = $"127.0.0.1:{PostgresServer.Port}/{BackupMetrics.Database}?sslmode=disable" },
            new EnvVarArgs { Name = "DATA_SOURCE_USER", Value = PostgresLogins.Superuser },
            new EnvVarArgs { Name = "DATA_SOURCE_PASS_FILE", Value = $"{SingleEngine.SecretFolder}/{secret}/{PostgresLogins.SuperuserKey}" },
        },
        Ports = { new ContainerPortArgs { Name = SingleEngine.MetricsPort, ContainerPortValue = SingleEngine.PostgresExporterPort } },
        VolumeMounts =
        {
            new VolumeMountArgs { Name = "scripts", MountPath = SingleEngine.ScriptFolder, ReadOnly = true },
            new VolumeMountArgs { Name = secret, MountPath = $"{SingleEngine.SecretFolder}/{secret}", ReadOnly = true },
        },
    };
}

using System.Text.Json.Nodes;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>One Redis from the official image, with an append-only file and the same users as the highly available one.</summary>
internal static class RedisSingle
{
    private const string PasswordKey = "redis-password";
    private const string UsersKey = "users.acl";
    private const string ExporterKey = "exporter.json";
    private static readonly string Address = $"redis://127.0.0.1:{RedisTier.Port}";

    public static RedisServer Create(TierParts parts, RedisSpec spec, RedisTier tier)
    {
        var name = spec.Name;
        var authSecret = $"{name}-auth";
        var clients = tier.Clients.ToArray();
        var auth = parts.Secret(name, authSecret, new()
        {
            [PasswordKey] = tier.AdminPassword,
            [UsersKey] = RedisAcl.File(tier.AdminPassword, clients),
            [ExporterKey] = tier.AdminPassword.Apply(ExporterPasswords),
        });
        var pods = (Peer.App(parts.Namespace, name) as PodPeer)!;
        var ready = SingleEngine.Create(parts, new(name, DataTierVersions.RedisImage, RedisTier.Port)
        {
            DataPath = "/data",
            StorageSize = spec.StorageSize,
            Resources = spec.Resources,
            Command = ["redis-server", "--dir", "/data", "--appendonly", "yes", "--aclfile", $"{SingleEngine.SecretFolder}/{authSecret}/{UsersKey}"],
            Secrets = [new("PASSWORD_FILE", authSecret, PasswordKey)],
            Probe = ["sh", "-c", "REDISCLI_AUTH=$(cat \"$PASSWORD_FILE\") redis-cli ping | grep -qx PONG"],
            Logins = string.Join(',', clients.Select(c => c.Login)),
            ExporterPort = SingleEngine.RedisExporterPort,
            Exporter = parts.Args.Scraper is null ? null : Exporter(authSecret),
        }, [auth]);
        TrafficPolicy.Create(name, pods, parts.Labels(name, name),
            [.. TierParts.Callers(spec.Clients, RedisTier.Port), .. parts.Scraped(SingleEngine.RedisExporterPort)], [], parts.Options());
        return new() { Name = name, Host = parts.Host(name), Pods = pods, Admin = new("default", authSecret, PasswordKey), Ready = ready };
    }

    // The exporter takes no file with a bare password, but a map of them by the addresses it scrapes.
    internal static string ExporterPasswords(string admin) => new JsonObject { [Address] = admin }.ToJsonString();

    private static ContainerArgs Exporter(string secret) => new()
    {
        Name = "exporter",
        Image = DataTierVersions.RedisExporterImage,
        Env =
        {
            new EnvVarArgs { Name = "REDIS_ADDR", Value = Address },
            new EnvVarArgs { Name = "REDIS_PASSWORD_FILE", Value = $"{SingleEngine.SecretFolder}/{secret}/{ExporterKey}" },
        },
        VolumeMounts = { new VolumeMountArgs { Name = secret, MountPath = $"{SingleEngine.SecretFolder}/{secret}", ReadOnly = true } },
        Ports = { new ContainerPortArgs { Name = SingleEngine.MetricsPort, ContainerPortValue = SingleEngine.RedisExporterPort } },
    };
}

using Pulumi;

namespace Erp.Components;

/// <summary>The Redis of a data tier. Services log in as a user of their own kind; the administrator's password stays inside.</summary>
public sealed class RedisTier
{
    public const int Port = 6379;
    private const string Client = "erp";
    private readonly Rotation _rotation;
    private readonly Dictionary<int, Output<string>> _passwords;

    internal RedisTier(TierParts parts, RedisSpec spec)
    {
        _rotation = spec.Rotation;
        AdminPassword = parts.Password("redis-admin");
        _passwords = spec.Rotation.Valid.ToDictionary(g => g, g => parts.Password($"redis-client-{g}"));
        Server = parts.Args.Mode == DataTierMode.HighlyAvailable ? RedisHa.Create(parts, spec, this) : RedisSingle.Create(parts, spec, this);
    }

    /// <summary>What the server of a mode is called, before it is made.</summary>
    public static string NameOf(DataTierMode mode, RedisSpec spec) => mode == DataTierMode.HighlyAvailable ? RedisHa.Release : spec.Name;

    /// <summary>The server itself, for those who administer or back it up.</summary>
    public RedisServer Server { get; }

    /// <summary>The use of this Redis.</summary>
    public CacheUse Cache(int index = 0) => Use.Cache(index);

    internal Output<string> AdminPassword { get; }

    /// <summary>Every login of services that is valid.</summary>
    internal IEnumerable<(string Login, Output<string> Password)> Clients => _passwords.Select(p => (Rotation.Login(Client, p.Key), p.Value));

    internal CacheConnection Connect(CacheUse use) => new()
    {
        Host = Server.SentinelHost ?? Server.Host,
        Port = Server.SentinelHost is null ? Port : RedisServer.SentinelPort,
        Index = use.Index,
        User = Rotation.Login(Client, _rotation.Generation),
        Password = _passwords[_rotation.Generation],
        MasterName = Server.MasterName,
        SentinelPassword = Server.MasterName is null ? null : AdminPassword,
        MasterHost = Server.Host,
        MasterPort = Port,
        Endpoints = [new(Server.Pods, Port), .. Server.SentinelHost is null ? Array.Empty<Endpoint>() : [new(Server.Pods, RedisServer.SentinelPort)]],
        After = [Server.Ready],
    };
}

/// <summary>A Redis of the stack, as services and backups see it.</summary>
public sealed record RedisServer
{
    public const int SentinelPort = 26379;

    public required string Name { get; init; }

    /// <summary>Leads to the master at all times.</summary>
    public required string Host { get; init; }

    /// <summary>Where Sentinel is asked; null without.</summary>
    public string? SentinelHost { get; init; }

    public string? MasterName { get; init; }

    public required PodPeer Pods { get; init; }

    public required SecretLogin Admin { get; init; }

    public required Resource Ready { get; init; }
}

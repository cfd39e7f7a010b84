using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>A PostgreSQL of the stack, as services, provisioning and backups see it.</summary>
public sealed record PostgresServer
{
    public const int Port = 5432;

    /// <summary>Its name among backups, slots and metrics.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>Where services connect: it always leads to the server that writes.</summary>
    public required string Host { get; init; }

    /// <summary>The pods that answer there.</summary>
    public required PodPeer Front { get; init; }

    public required string SslMode { get; init; }

    /// <summary>Every server, for clients of PostgreSQL's own that choose the writing one by themselves.</summary>
    public required ImmutableArray<string> Servers { get; init; }

    public required PodPeer ServerPods { get; init; }

    public required int Major { get; init; }

    /// <summary>What a client runs, as new as the server.</summary>
    public string ClientImage => DataTierVersions.PostgresImage(Major);

    public required SecretLogin Superuser { get; init; }

    /// <summary>Reads everything and writes nothing but its own notes.</summary>
    public required SecretLogin Backup { get; init; }

    /// <summary>May stream WAL.</summary>
    public required SecretLogin Replication { get; init; }

    public required Resource Ready { get; init; }

    /// <summary>What a client of PostgreSQL's own is told, to reach the server that writes.</summary>
    internal Dictionary<string, Input<string>> Direct(SecretLogin login) => new()
    {
        ["PGHOST"] = string.Join(',', Servers),
        ["PGPORT"] = $"{Port}",
        ["PGTARGETSESSIONATTRS"] = "read-write",
        ["PGCONNECT_TIMEOUT"] = "10",
        ["PGUSER"] = login.User,
    };
}

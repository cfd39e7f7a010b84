using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What a service gets for a use: the facts of the connection, whom it may talk to, and what must exist before it starts.</summary>
public abstract record Connection
{
    public ImmutableArray<Endpoint> Endpoints { get; init; } = [];

    public ImmutableArray<Resource> After { get; init; } = [];
}

public sealed record DatabaseConnection : Connection
{
    public required string Host { get; init; }
    public required int Port { get; init; }
    public required string Database { get; init; }
    public required string User { get; init; }
    public required Output<string> Password { get; init; }
    public required string SslMode { get; init; }
}

/// <summary>Redis. With Sentinel a client asks <see cref="Host"/> for <see cref="MasterName"/>; without, it talks to <see cref="Host"/> itself.</summary>
public sealed record CacheConnection : Connection
{
    public required string Host { get; init; }
    public required int Port { get; init; }
    public required int Index { get; init; }
    public required string User { get; init; }
    public required Output<string> Password { get; init; }
    public string? MasterName { get; init; }

    /// <summary>What Sentinel itself asks for; null without Sentinel.</summary>
    public Output<string>? SentinelPassword { get; init; }

    /// <summary>An address that always leads to the master, for clients that do not know Sentinel.</summary>
    public required string MasterHost { get; init; }
    public required int MasterPort { get; init; }
}

public sealed record TopicConnection : Connection
{
    public required string BootstrapServers { get; init; }
    public required string Topic { get; init; }
    public required string SecurityProtocol { get; init; }
    public required string SaslMechanism { get; init; }
    public required string User { get; init; }
    public required Output<string> Password { get; init; }
}

public sealed record ServiceConnection : Connection
{
    public required string Service { get; init; }
    public required string Url { get; init; }
}

public sealed record TelemetryConnection : Connection
{
    public required string OtlpGrpc { get; init; }
    public required string OtlpHttp { get; init; }
}

public sealed record BucketConnection : Connection
{
    /// <summary>As the services know it.</summary>
    public required string Bucket { get; init; }

    /// <summary>As the whole world knows it.</summary>
    public required Output<string> Name { get; init; }

    public required Output<string> Arn { get; init; }
    public required Output<string> KeyArn { get; init; }
    public required string Region { get; init; }
}

public sealed record ExternalConnection : Connection;

/// <summary>Whoever can answer uses: the data tier, observability, the services themselves.</summary>
public interface IConnectionSource
{
    /// <summary>The connection for this use by this service, or null when the use is somebody else's to answer.</summary>
    Connection? Connect(string service, Use use);
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The Kafka of a data tier: topics and users are made by Jobs, and every client logs in.</summary>
public sealed class KafkaTier
{
    public const int Port = 9092;
    public const string SecurityProtocol = "SASL_PLAINTEXT";
    internal const string Admin = "admin";
    private const string Client = "erp";

    private readonly Rotation _rotation;
    private readonly Dictionary<int, Output<string>> _passwords;
    private readonly ImmutableDictionary<string, Resource> _topics;

    internal KafkaTier(TierParts parts, KafkaSpec spec)
    {
        _rotation = spec.Rotation;
        AdminPassword = parts.Password("kafka-admin");
        _passwords = spec.Rotation.Valid.ToDictionary(g => g, g => parts.Password($"kafka-client-{g}"));
        Server = parts.Args.Mode == DataTierMode.HighlyAvailable ? KafkaHa.Create(parts, spec, this) : KafkaSingle.Create(parts, spec, this);
        var clients = KafkaProvisioning.Secret(parts, spec, this);
        var users = Server.UsersAreStored ? KafkaProvisioning.Users(parts, spec, this, clients) : null;
        _topics = spec.Topics.ToImmutableDictionary(t => t.Name, t => (Resource)KafkaProvisioning.Topic(parts, spec, this, clients, t, users));
    }

    public KafkaServer Server { get; }

    /// <summary>The use of a topic of this Kafka.</summary>
    public TopicUse Topic(string name, int partitions = 3, int replication = 3) => Use.Topic(name, partitions, replication);

    internal Output<string> AdminPassword { get; }

    internal IEnumerable<(string Login, Output<string> Password)> Clients => _passwords.Select(p => (Rotation.Login(Client, p.Key), p.Value));

    /// <summary>Logins of earlier generations, which must not work any more.</summary>
    internal IEnumerable<string> Retired => Enumerable.Range(1, _rotation.Generation).Except(_rotation.Valid).Select(g => Rotation.Login(Client, g));

    internal TopicConnection? Connect(TopicUse use) => !_topics.TryGetValue(use.Name, out var job) ? null : new()
    {
        BootstrapServers = $"{Server.Host}:{Port}",
        Topic = use.Name,
        SecurityProtocol = SecurityProtocol,
        SaslMechanism = Server.Mechanism,
        User = Rotation.Login(Client, _rotation.Generation),
        Password = _passwords[_rotation.Generation],
        Endpoints = [new(Server.Pods, Port)],
        After = [Server.Ready, job],
    };
}

/// <summary>A Kafka of the stack.</summary>
public sealed record KafkaServer
{
    public required string Name { get; init; }

    /// <summary>The bootstrap address; brokers then tell their own names.</summary>
    public required string Host { get; init; }

    public required string Mechanism { get; init; }

    /// <summary>Whether users live in Kafka itself and are made there, or in the broker's configuration.</summary>
    public required bool UsersAreStored { get; init; }

    public required PodPeer Pods { get; init; }

    public required Resource Ready { get; init; }
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>The buckets that services keep files in, each with a key of its own. What may be done with one, each service's identity says.</summary>
public sealed class ServiceBuckets : ComponentResource, IConnectionSource
{
    private const int HttpsPort = 443;

    // S3 has no addresses of its own that a policy could name.
    private static readonly Endpoint Storage = new(Peer.Addresses("0.0.0.0/0"), HttpsPort);

    private readonly ImmutableDictionary<string, BucketConnection> _connections;

    public ServiceBuckets(string name, ServiceBucketsArgs args, ComponentResourceOptions? options = null) : base("erp:components:ServiceBuckets", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. ServiceBucketChecks.Problems(args)]);
        var logs = new GuardedBucket($"{name}-logs", new(args.Context, args.NameOf("access-logs")) { Days = args.LogRetentionDays }, this);
        var ready = logs.Admit(arn => BucketStatements.AccessLogs(arn, args.Cluster.Settings.AccountId));
        _connections = args.Buckets.ToImmutableDictionary(b => b.Name, b => Create($"{name}-{b.Name}", b, args, logs, ready));
        RegisterOutputs();
    }

    /// <summary>The names in AWS, by those that services use.</summary>
    public IEnumerable<(string Key, Output<string> Name)> Names => _connections.Select(c => (c.Key, c.Value.Name));

    public Connection? Connect(string service, Use use) => use is BucketUse bucket ? _connections.GetValueOrDefault(bucket.Name) : null;

    private BucketConnection Create(string name, BucketSpec spec, ServiceBucketsArgs args, GuardedBucket logs, Resource logsReady)
    {
        var (settings, bucketName) = (args.Cluster.Settings, args.NameOf(spec.Name));
        var key = new EncryptionKey(name, new() { Context = args.Context, AccountId = settings.AccountId, Alias = bucketName, Description = $"Files in {bucketName}" }, new() { Parent = this });
        var bucket = new GuardedBucket(name, new(args.Context, bucketName) { KeyArn = key.Arn, Days = spec.KeepDays, Accesses = logs }, this);
        return new()
        {
            Bucket = spec.Name,
            Name = bucket.Bucket.BucketName,
            Arn = bucket.Bucket.Arn,
            KeyArn = key.Arn,
            Region = settings.Region,
            Endpoints = [Storage],
            After = [bucket.Admit(), logsReady],
        };
    }
}

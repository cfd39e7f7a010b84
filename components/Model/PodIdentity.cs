using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What the pods of a ServiceAccount may do with a bucket.</summary>
public sealed record BucketGrant(BucketConnection Bucket, BucketAccess Access);

/// <summary>Gives pods an identity in the cloud, so that no key has to lie in the cluster.</summary>
public interface IPodIdentitySource
{
    /// <summary>An identity for one ServiceAccount that may do this and nothing else.</summary>
    PodIdentityGrant Grant(string serviceAccount, ImmutableArray<BucketGrant> buckets, IdentityMethod method, ComponentResource parent);
}

/// <summary>What follows for the pods from having an identity.</summary>
public sealed record PodIdentityGrant
{
    /// <summary>What the ServiceAccount must say to be recognised; null when somebody else vouches for it.</summary>
    public InputMap<string>? Annotations { get; init; }

    /// <summary>Where the credentials are fetched.</summary>
    public ImmutableArray<Endpoint> Endpoints { get; init; } = [];

    /// <summary>What must stand before the pods start: credentials are given to a pod when it is made, and never later.</summary>
    public ImmutableArray<Resource> Ready { get; init; } = [];
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What the load balancer is told of, and what must stand before it is asked for.</summary>
internal sealed record AlbSurroundings
{
    /// <summary>The validated certificate of each host with TLS, by its key.</summary>
    public required ImmutableDictionary<string, Output<string>> Certificates { get; init; }

    public Output<string>? FirewallArn { get; init; }

    public Output<string>? LogBucket { get; init; }

    public required ImmutableArray<Resource> Before { get; init; }
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What the rest of the stack must know of an EKS cluster to give its pods rights in AWS.</summary>
public sealed record EksCluster
{
    public required EksSettings Settings { get; init; }

    public required Output<string> VpcId { get; init; }

    /// <summary>The cluster's token issuer, without its scheme; known to IAM.</summary>
    public required Output<string> OidcIssuer { get; init; }

    /// <summary>The role of every node, whoever starts it.</summary>
    public required Output<string> NodeRoleName { get; init; }

    /// <summary>The group in which nodes and control plane talk to each other.</summary>
    public required Output<string> SecurityGroupId { get; init; }

    /// <summary>The key for volumes.</summary>
    public required Output<string> VolumeKeyArn { get; init; }

    /// <summary>What must stand before a pod can get an identity.</summary>
    public required ImmutableArray<Resource> IdentityReady { get; init; }
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace Erp.Components;

public enum IdentityMethod
{
    /// <summary>By the agent on the node: nothing is written on the ServiceAccount.</summary>
    PodIdentity,

    /// <summary>By the pod's own token, for clients whose AWS library is too old for the other.</summary>
    WebIdentity,
}

public sealed class PodIdentityArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    public required EksCluster Cluster { get; init; }

    public required string Namespace { get; init; }

    public required string ServiceAccount { get; init; }

    /// <summary>All that the pods may do.</summary>
    public required Input<PolicyDocument> Policy { get; init; }

    public IdentityMethod Method { get; init; } = IdentityMethod.PodIdentity;
}

/// <summary>A role in AWS for the pods of one ServiceAccount, and for nobody else.</summary>
public sealed class PodIdentity : ComponentResource
{
    private const int LongestRoleName = 64;

    /// <summary>Where pods get their credentials: the agent on their own node. Nothing else in the metadata range may be reached.</summary>
    public static Endpoint CredentialsEndpoint { get; } = new(Peer.Addresses("169.254.170.23/32"), 80);

    public PodIdentity(string name, PodIdentityArgs args, ComponentResourceOptions? options = null) : base("erp:components:PodIdentity", name, args, options)
    {
        var settings = args.Cluster.Settings;
        var roleName = $"{settings.Name}-{args.Namespace}-{args.ServiceAccount}";
        if (roleName.Length > LongestRoleName)
            throw new InvalidArgumentsException([new($"{name}.serviceAccount", $"The role '{roleName}' has more than {LongestRoleName} characters.", "Shorten the name of the cluster, the namespace or the ServiceAccount.")]);

        var webIdentity = args.Method == IdentityMethod.WebIdentity;
        var trust = webIdentity
            ? args.Cluster.OidcIssuer.Apply(issuer => TrustPolicy.WebIdentity(issuer, settings.AccountId, args.Namespace, args.ServiceAccount).ToJson())
            : Output.Create(TrustPolicy.PodIdentity(settings.Arn, settings.AccountId, args.Namespace, args.ServiceAccount).ToJson());
        var role = AwsRole.Create(name, new RoleArgs { Name = roleName, AssumeRolePolicy = trust, Tags = AwsTags.Of(args.Context, roleName) }, new() { Parent = this }, args.Policy);

        var ready = role.Ready;
        if (webIdentity)
            ServiceAccountAnnotations = new() { ["eks.amazonaws.com/role-arn"] = role.Arn };
        else
            ready = ready.Add(Associate(name, args, role));

        RoleArn = role.Arn;
        Ready = ready;
        RegisterOutputs();
    }

    [Output("roleArn")] public Output<string> RoleArn { get; private set; }

    /// <summary>What the ServiceAccount must say for the role to be its own; empty with Pod Identity.</summary>
    public InputMap<string> ServiceAccountAnnotations { get; } = [];

    /// <summary>What must stand before the pods start: credentials are given to a pod when it is made, and never later.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private PodIdentityAssociation Associate(string name, PodIdentityArgs args, AwsRole role)
    {
        var options = new CustomResourceOptions { Parent = this };
        foreach (var resource in args.Cluster.IdentityReady) options.DependsOn.Add(resource);
        return new(name, new PodIdentityAssociationArgs
        {
            ClusterName = args.Cluster.Settings.Name,
            Namespace = args.Namespace,
            ServiceAccount = args.ServiceAccount,
            RoleArn = role.Arn,
            Tags = AwsTags.Of(args.Context, args.ServiceAccount),
        }, options);
    }
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>Gives the pods of a service a role on EKS that its own ServiceAccount alone can take on, for its buckets and nothing else.</summary>
public sealed class PodIdentities(PlatformContext context, EksCluster cluster) : IPodIdentitySource
{
    public PodIdentityGrant Grant(string serviceAccount, ImmutableArray<BucketGrant> buckets, IdentityMethod method, ComponentResource parent)
    {
        var identity = new PodIdentity(serviceAccount, new()
        {
            Context = context,
            Cluster = cluster,
            Namespace = context.ApplicationNamespace,
            ServiceAccount = serviceAccount,
            Policy = BucketRights.Of(buckets),
            Method = method,
        }, new() { Parent = parent });
        return new()
        {
            Annotations = method == IdentityMethod.WebIdentity ? identity.ServiceAccountAnnotations : null,
            // With its own token a pod asks AWS's token service, which it reaches as it reaches S3.
            Endpoints = method == IdentityMethod.PodIdentity ? [PodIdentity.CredentialsEndpoint] : [],
            Ready = identity.Ready,
        };
    }
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>Who the pods are: their ServiceAccount, and for the cloud's sake the identity behind it.</summary>
internal sealed record ServiceIdentity(Output<string> Account, PodIdentityGrant Cloud)
{
    public static ServiceIdentity Create(ServiceParts parts)
    {
        var name = parts.Spec.Name;
        var cloud = Grant(parts);
        var metadata = parts.Metadata(name);
        if (cloud.Annotations is { } annotations) metadata.Annotations.AddRange(annotations);
        // The pods say themselves whether they want the token.
        var account = new ServiceAccount(name, new ServiceAccountArgs { Metadata = metadata, AutomountServiceAccountToken = false }, parts.Options());
        return new(account.Metadata.Apply(m => m.Name), cloud);
    }

    private static PodIdentityGrant Grant(ServiceParts parts)
    {
        ImmutableArray<BucketGrant> buckets =
        [
            .. parts.Spec.Uses.Zip(parts.Connections)
                .Where(u => u is (BucketUse, BucketConnection))
                .Select(u => new BucketGrant((BucketConnection)u.Second, ((BucketUse)u.First).Access)),
        ];
        return buckets.IsEmpty || parts.Args.Identities is not { } identities ? new() : identities.Grant(parts.Spec.Name, buckets, parts.Spec.CloudIdentity, parts.Parent);
    }
}

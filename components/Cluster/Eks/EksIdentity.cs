using Pulumi;
using Pulumi.Aws.Iam;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>Makes the cluster's token issuer known to IAM, for clients that know web identity and not Pod Identity.</summary>
internal static class EksIdentity
{
    private const string Scheme = "https://";

    /// <returns>The issuer without its scheme, as trust policies write it.</returns>
    public static Output<string> Create(EksParts parts, Eks.Cluster cluster)
    {
        var url = cluster.Identities.Apply(i => i[0].Oidcs[0].Issuer!);
        _ = new OpenIdConnectProvider(parts.Name("oidc"), new OpenIdConnectProviderArgs
        {
            Url = url,
            ClientIdLists = { "sts.amazonaws.com" },
            Tags = parts.Tags("oidc"),
        }, parts.Options());
        return url.Apply(u => u.StartsWith(Scheme, StringComparison.Ordinal) ? u[Scheme.Length..] : u);
    }
}

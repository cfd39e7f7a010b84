using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace Erp.Stacks.Parts;

/// <summary>
/// How a stack speaks to AWS: to one region of one account, whatever credentials the shell happens to hold. The parents hand it down, so that
/// nothing falls back to a default that the environment decides.
/// </summary>
internal static class AwsPart
{
    private const string Name = "aws";

    /// <returns>Null for a stack that makes nothing in AWS.</returns>
    public static Provider? Create(Blueprint blueprint) => blueprint.ClusterKind != ClusterKind.Eks ? null : new(Name, new ProviderArgs
    {
        Region = blueprint.Settings.Cluster.Region,
        AllowedAccountIds = { blueprint.Settings.Cluster.Account },
        // For what takes tags and was given none.
        DefaultTags = new ProviderDefaultTagsArgs { Tags = AwsTags.Common(blueprint.Context) },
    });
}

using Pulumi;

namespace Erp.Components;

/// <summary>The tags of everything in AWS: the same keys as the labels in the cluster, so that costs and owners can be told.</summary>
public static class AwsTags
{
    public static InputMap<string> Of(PlatformContext context, string name) => new()
    {
        ["Name"] = name,
        [LabelNames.PartOf] = context.Platform,
        [LabelNames.Environment] = context.Environment,
        [LabelNames.Owner] = context.Owner,
    };
}

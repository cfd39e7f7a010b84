using Pulumi;

namespace Erp.Components;

/// <summary>The tags of everything in AWS: the same keys as the labels in the cluster, so that costs and owners can be told.</summary>
public static class AwsTags
{
    public static InputMap<string> Common(PlatformContext context) => new()
    {
        [LabelNames.PartOf] = context.Platform,
        [LabelNames.Environment] = context.Environment,
        [LabelNames.Owner] = context.Owner,
    };

    public static InputMap<string> Of(PlatformContext context, string name)
    {
        var tags = Common(context);
        tags.Add("Name", name);
        return tags;
    }
}

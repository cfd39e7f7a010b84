namespace Pulumi;

/// <summary>What may be said about a stack.</summary>
public class StackOptions
{
    public StackOptions()
    {
    }

    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}

namespace Pulumi;

/// <summary>Arguments of a resource, or of an object inside one.</summary>
public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new None();

    protected ResourceArgs()
    {
    }

    private sealed class None : ResourceArgs;
}

namespace Pulumi;

/// <summary>Arguments of a method on a resource.</summary>
public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new None();

    protected CallArgs()
    {
    }

    private sealed class None : CallArgs;
}

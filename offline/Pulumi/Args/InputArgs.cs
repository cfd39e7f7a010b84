namespace Pulumi;

/// <summary>A class whose members marked <see cref="InputAttribute"/> are the properties sent to a provider.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }
}

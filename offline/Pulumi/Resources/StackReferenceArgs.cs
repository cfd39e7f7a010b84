namespace Pulumi;

/// <summary>Which stack to refer to.</summary>
public class StackReferenceArgs : ResourceArgs
{
    public StackReferenceArgs()
    {
    }

    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>One output of another stack, by whether it is secret.</summary>
public sealed class StackReferenceOutputDetails
{
    public StackReferenceOutputDetails()
    {
    }

    public object? Value { get; set; }

    public object? SecretValue { get; set; }
}

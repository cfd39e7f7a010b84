namespace Pulumi.Serialization;

/// <summary>What values look like between a program and its providers.</summary>
internal static class Wire
{
    /// <summary>Stands in a text for a value that is not known.</summary>
    public const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Names of this form are the engine's own; nested objects lose them.</summary>
    public static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);
}

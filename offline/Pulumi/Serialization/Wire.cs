using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What values look like between a program and its providers.</summary>
internal static class Wire
{
    /// <summary>Stands in a text for a value that is not known.</summary>
    public const string UnknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Names of this form are the engine's own; nested objects lose them.</summary>
    public static bool IsInternal(string name) => name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Texts, numbers and flags, and maps of these: what looks on the wire as it looks before.</summary>
    public static bool IsPlain(object? value)
    {
        if (value is not ImmutableDictionary<string, object> map)
            return value is string or bool or double;
        foreach (var (name, member) in map)
            if (IsInternal(name) || !IsPlain(member))
                return false;
        return true;
    }
}

using System.Collections;

namespace Pulumi;

/// <summary>A map as the serialiser walks it: entries of its own, and maps to splice in.</summary>
internal interface IInputMap
{
    IDictionary Entries { get; }

    IReadOnlyList<IOutput>? Spliced { get; }
}

internal static class InputMapConflict
{
    public static ArgumentException Of(string key) =>
        new($"Key '{key}' already exists in the map with a different value.");

    public static ArgumentException OfRange(string key) =>
        new($"An element with the same key but a different value already exists. Key: '{key}'");
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Tests.Sdk.Support;

/// <summary>Arguments made of loose entries, for values that no args class would declare.</summary>
internal static class Bag
{
    public static ResourceArgs Of(params (string Key, object? Value)[] entries) => new DictionaryResourceArgs(Entries(entries));

    public static InvokeArgs Question(params (string Key, object? Value)[] entries) => new DictionaryInvokeArgs(Entries(entries));

    private static ImmutableDictionary<string, object?> Entries((string Key, object? Value)[] entries)
        => entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}

using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Resource arguments given as a dictionary instead of a class.</summary>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs, IPropertyBag
{
    IReadOnlyDictionary<string, object?> IPropertyBag.Properties => dictionary;
}

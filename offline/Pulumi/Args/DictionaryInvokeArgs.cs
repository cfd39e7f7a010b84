using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Function arguments given as a dictionary instead of a class.</summary>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs, IPropertyBag
{
    IReadOnlyDictionary<string, object?> IPropertyBag.Properties => dictionary;
}

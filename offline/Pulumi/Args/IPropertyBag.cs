namespace Pulumi;

/// <summary>Arguments that already are a dictionary by wire name.</summary>
internal interface IPropertyBag
{
    IReadOnlyDictionary<string, object?> Properties { get; }
}

namespace Erp.Components;

/// <summary>Which engines stand behind the data tier. What services see of it is the same.</summary>
public enum DataTierMode
{
    /// <summary>One pod each, official images: for development, tests and small platforms.</summary>
    Single,

    /// <summary>Three nodes each, with failover.</summary>
    HighlyAvailable,

    /// <summary>The cloud's own services. Not built yet: it is refused with a message until it is.</summary>
    Managed,
}

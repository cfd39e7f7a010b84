namespace Pulumi;

/// <summary>An earlier identity of a resource, so that a rename does not replace it.</summary>
public sealed class Alias
{
    public Alias()
    {
    }

    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    internal void Validate()
    {
        var parents = (Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0);
        if (parents > 1)
            throw new ArgumentException("Alias may have only one of Parent, ParentUrn and NoParent.");
        if (Urn is not null && (parents > 0 || (Name ?? Type ?? Stack ?? Project) is not null))
            throw new ArgumentException("Alias may not have Urn together with any other field.");
    }
}

using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The resources an output depends on. Nearly every set is empty or holds the one resource that the output
/// belongs to, and neither allocates.
/// </summary>
internal readonly struct Dependencies
{
    // Null, a Resource, or a HashSet<Resource> that nobody changes any more.
    private readonly object? _content;

    public Dependencies(Resource resource) => _content = resource;

    public Dependencies(HashSet<Resource> resources) => _content = resources.Count == 0 ? null : resources;

    public bool IsEmpty => _content is null;

    public Dependencies Union(Dependencies other)
    {
        if (other._content is null || ReferenceEquals(_content, other._content))
            return this;
        if (_content is null)
            return other;
        var union = new HashSet<Resource>();
        AddTo(union);
        other.AddTo(union);
        return new Dependencies(union);
    }

    public void AddTo(HashSet<Resource> resources)
    {
        if (_content is Resource resource)
            resources.Add(resource);
        else if (_content is HashSet<Resource> many)
            resources.UnionWith(many);
    }

    public ImmutableHashSet<Resource> ToImmutableHashSet()
    {
        var resources = new HashSet<Resource>();
        AddTo(resources);
        return [.. resources];
    }
}

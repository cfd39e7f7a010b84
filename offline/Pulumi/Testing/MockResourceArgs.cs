using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The registration or read of a resource, as a provider would see it.</summary>
public class MockResourceArgs
{
    public MockResourceArgs()
    {
    }

    public string? Type { get; set; }

    public string? Name { get; set; }

    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }

    public string? Id { get; set; }
}

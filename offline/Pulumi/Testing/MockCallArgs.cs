using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The call of a function or method, as a provider would see it.</summary>
public class MockCallArgs
{
    public MockCallArgs()
    {
    }

    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    public string? Provider { get; set; }
}

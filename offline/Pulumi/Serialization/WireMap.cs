using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Makes the maps of the wire. A run makes tens of thousands, one inside the other, so their builders are used again.</summary>
internal static class WireMap
{
    [ThreadStatic]
    private static Stack<ImmutableDictionary<string, object>.Builder>? _idle;

    public static ImmutableDictionary<string, object>.Builder Begin() =>
        _idle is not null && _idle.TryPop(out var builder) ? builder : ImmutableDictionary.CreateBuilder<string, object>();

    public static ImmutableDictionary<string, object> End(ImmutableDictionary<string, object>.Builder builder)
    {
        var map = builder.ToImmutable();
        builder.Clear();
        (_idle ??= new()).Push(builder);
        return map;
    }
}

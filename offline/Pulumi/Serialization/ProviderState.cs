using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What a mock answers, as values of the wire. A value that is secret or unknown is an output of it.</summary>
internal static class ProviderState
{
    /// <param name="state">The answer.</param>
    /// <param name="sent">What the mock was sent.</param>
    public static async ValueTask<ImmutableDictionary<string, object>> ReadAsync(object state, ImmutableDictionary<string, object> sent)
    {
        if (state is ImmutableDictionary<string, object> wire && IsWritten(wire, sent))
            return wire;
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var property in Properties(state))
        {
            await property.WriteAsync().ConfigureAwait(false);
            if (property.IsSecret || !property.IsKnown)
                known[property.Name] = new Output<object?>(property.Value, property.IsKnown, property.IsSecret);
            else if (property.Value is { } value)
                known[property.Name] = value;
        }
        return known.ToImmutable();
    }

    // Mocks mostly answer with what they were sent, or with plain values: nothing there has to be written once more.
    private static bool IsWritten(ImmutableDictionary<string, object> state, ImmutableDictionary<string, object> sent)
    {
        foreach (var (name, value) in state)
            if (!Wire.IsPlain(value) && !(sent.TryGetValue(name, out var before) && ReferenceEquals(before, value)))
                return false;
        return true;
    }

    private static List<WireProperty> Properties(object state) => state switch
    {
        InputArgs args => ArgsPlan.Properties(args),
        IDictionary<string, object?> dictionary => [.. dictionary.Select(entry => new WireProperty(entry.Key, entry.Value))],
        _ => throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type."),
    };
}

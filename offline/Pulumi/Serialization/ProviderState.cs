using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What a mock answers, as values of the wire. A value that is secret or unknown is an output of it.</summary>
internal static class ProviderState
{
    /// <param name="state">The answer.</param>
    /// <param name="sent">What the mock was sent. Whatever comes back from it unchanged need not be walked again.</param>
    public static async ValueTask<ImmutableDictionary<string, object>> ReadAsync(object state, ImmutableDictionary<string, object> sent)
    {
        if (ReferenceEquals(state, sent))
            return sent;
        var properties = Properties(state);
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var property in properties)
        {
            if (sent.TryGetValue(property.Name, out var before) && ReferenceEquals(before, property.Source))
            {
                known[property.Name] = before;
                continue;
            }
            await property.WriteAsync().ConfigureAwait(false);
            if (property.IsSecret || !property.IsKnown)
                known[property.Name] = new Output<object?>(property.Value, property.IsKnown, property.IsSecret);
            else if (property.Value is { } value)
                known[property.Name] = value;
        }
        return known.ToImmutable();
    }

    private static List<WireProperty> Properties(object state) => state switch
    {
        InputArgs args => ArgsPlan.Properties(args),
        IDictionary<string, object?> dictionary => [.. dictionary.Select(entry => new WireProperty(entry.Key, entry.Value))],
        _ => throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type."),
    };
}

using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputMap<TValue>
{
    private InputMap(IReadOnlyCollection<KeyValuePair<string, TValue>> values)
    {
        foreach (var (key, value) in values)
            _entries.Add(key, value);
    }

    private InputMap(Output<ImmutableDictionary<string, TValue>> values) => Splice(values);

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        new(values.Apply(map => ImmutableDictionary.CreateRange(map)));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        new(values.Apply(map => ImmutableDictionary.CreateRange(map)));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values);
}

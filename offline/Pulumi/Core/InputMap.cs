using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An input that takes a map from names to values, outputs, or whole maps known later.</summary>
public sealed partial class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>, IInputMap
{
    private readonly Dictionary<string, Input<TValue>> _entries = [];
    private List<Output<ImmutableDictionary<string, TValue>>>? _spliced;

    public InputMap()
    {
    }

    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    IDictionary IInputMap.Entries => _entries;

    IReadOnlyList<IOutput>? IInputMap.Spliced => _spliced;

    private protected override object? Content => this;

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        if (first._spliced is not null || second._spliced is not null)
            return Output.Tuple(first.ToOutput(), second.ToOutput()).Apply(both => both.Item1.SetItems(both.Item2));
        var merged = new InputMap<TValue>();
        foreach (var (key, value) in first._entries)
            merged._entries[key] = value;
        foreach (var (key, value) in second._entries)
            merged._entries[key] = value;
        return merged;
    }

    public void Add(string key, Input<TValue> value)
    {
        value ??= (Input<TValue>)default(TValue)!;
        if (!_entries.TryAdd(key, value) && !ReferenceEquals(_entries[key], value))
            Splice(Unchanged(key, _entries[key], value));
    }

    public void Add(InputMap<TValue> values) => AddRange(values);

    public void AddRange(InputMap<TValue> values)
    {
        foreach (var (key, value) in values._entries)
            if (!_entries.TryAdd(key, value) && !ReferenceEquals(_entries[key], value))
                Splice(new(Task.FromException<Output<ImmutableDictionary<string, TValue>>>(InputMapConflict.OfRange(key))));
        foreach (var map in values._spliced ?? [])
            Splice(map);
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap<T> is enumerated with 'await foreach': its values may be known only later.");

    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var (key, value) in _entries.ToArray())
            yield return value.Apply(value => KeyValuePair.Create(key, value));
        foreach (var map in _spliced?.ToArray() ?? [])
            foreach (var entry in (await map.SettledAsync().ConfigureAwait(false)).Value)
                yield return entry;
    }

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput()
    {
        var keys = _entries.Keys.ToArray();
        var own = Output.All(_entries.Values).Apply(values =>
            ImmutableDictionary.CreateRange(keys.Select((key, i) => KeyValuePair.Create(key, values[i]))));
        return _spliced is null
            ? own
            : Output.Tuple(own, Output.All(_spliced)).Apply(parts => parts.Item2.Aggregate(parts.Item1, (all, map) => all.AddRange(map)));
    }

    /// <summary>An empty map when both values turn out the same, a fault otherwise.</summary>
    private static Output<ImmutableDictionary<string, TValue>> Unchanged(string key, Input<TValue> before, Input<TValue> after) =>
        Output.Tuple(before.ToOutput(), after.ToOutput()).Apply<ImmutableDictionary<string, TValue>>(pair => Equals(pair.Item1, pair.Item2)
            ? ImmutableDictionary<string, TValue>.Empty
            : throw InputMapConflict.Of(key));

    private void Splice(Output<ImmutableDictionary<string, TValue>> map) => (_spliced ??= []).Add(map);
}

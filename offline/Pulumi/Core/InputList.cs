using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An input that takes a list, whose items are values, outputs, or whole lists known later.</summary>
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>, IInputList
{
    // Each part is an Input<T>, one item, or an Output<ImmutableArray<T>>, spliced in where it stands.
    private readonly List<object> _parts;

    public InputList() => _parts = [];

    private InputList(List<object> parts) => _parts = parts;

    List<object> IInputList.Parts => _parts;

    private protected override object? Content => this;

    public void Add(params Input<T>[] inputs)
    {
        foreach (var input in inputs)
            _parts.Add(input ?? (Input<T>)default(T)!);
    }

    public void Add(InputList<T> inputs) => AddRange(inputs);

    public void AddRange(InputList<T> inputs) => _parts.AddRange(inputs._parts);

    public InputList<T> Concat(InputList<T> other) => new([.. _parts, .. other._parts]);

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList<T> is enumerated with 'await foreach': its items may be known only later.");

    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.ToArray())
            if (part is Input<T> item)
                yield return item;
            else
                foreach (var value in (await ((Output<ImmutableArray<T>>)part).SettledAsync().ConfigureAwait(false)).Value)
                    yield return value;
    }

    internal override Output<ImmutableArray<T>> AsOutput()
    {
        if (_parts.TrueForAll(part => part is Input<T>))
            return Output.All(_parts.Cast<Input<T>>());
        var lists = _parts.Select(part => part is Input<T> item
            ? item.ToOutput().Apply(value => ImmutableArray.Create(value))
            : (Output<ImmutableArray<T>>)part);
        return Output.All(lists).Apply(all => all.SelectMany(list => list).ToImmutableArray());
    }
}

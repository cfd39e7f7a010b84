using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(T[] values) => OfValues(values);

    public static implicit operator InputList<T>(Output<T>[] values) => OfOutputs(values);

    public static implicit operator InputList<T>(Input<T>[] values) => OfInputs(values);

    public static implicit operator InputList<T>(List<T> values) => OfValues(values);

    public static implicit operator InputList<T>(List<Output<T>> values) => OfOutputs(values);

    public static implicit operator InputList<T>(List<Input<T>> values) => OfInputs(values);

    public static implicit operator InputList<T>(ImmutableArray<T> values) => OfValues(values);

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => OfOutputs(values);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => OfInputs(values);

    public static implicit operator InputList<T>(Output<T[]> values) => values.Apply(ImmutableArray.CreateRange<T>);

    public static implicit operator InputList<T>(Output<List<T>> values) => values.Apply(ImmutableArray.CreateRange<T>);

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => values.Apply(ImmutableArray.CreateRange<T>);

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new([values]);

    private static InputList<T> OfValues(IReadOnlyCollection<T> values)
    {
        var parts = new List<object>(values.Count);
        foreach (var value in values)
            parts.Add((Input<T>)value);
        return new InputList<T>(parts);
    }

    private static InputList<T> OfOutputs(IReadOnlyCollection<Output<T>> values)
    {
        var parts = new List<object>(values.Count);
        foreach (var value in values)
            parts.Add((Input<T>)value);
        return new InputList<T>(parts);
    }

    private static InputList<T> OfInputs(IReadOnlyCollection<Input<T>> values) => new([.. values]);
}

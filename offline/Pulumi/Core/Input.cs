namespace Pulumi;

/// <summary>What an argument takes: a plain value or an output.</summary>
public class Input<T> : IInput
{
    private readonly T _value;
    private Output<T>? _output;

    private protected Input(T value) => _value = value;

    private protected Input(Output<T> outputValue)
    {
        ArgumentNullException.ThrowIfNull(outputValue);
        _value = default!;
        _output = outputValue;
    }

    // Lists and maps hold their items themselves.
    private protected Input() => _value = default!;

    object? IInput.Content => Content;

    IOutput IInput.Output => AsOutput();

    private protected virtual object? Content => _output ?? (object?)_value;

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    internal virtual Output<T> AsOutput() => _output ??= new Output<T>(_value);
}

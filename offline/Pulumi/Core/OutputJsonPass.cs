using System.Text.Json;

namespace Pulumi;

/// <summary>One writing of a value as JSON, and what the outputs met inside it make of the text as a whole.</summary>
internal sealed class OutputJsonPass
{
    // The converter is shared, so that the serialiser keeps what it learns of a type; the pass it works for is not.
    [ThreadStatic]
    private static OutputJsonPass? _current;

    private readonly HashSet<Resource> _resources = [];

    public static OutputJsonPass Current => _current!;

    public string Text { get; private set; } = "";

    /// <summary>Outputs that are not settled. They are written as null, so another pass has to follow.</summary>
    public List<IOutput> Waiting { get; } = [];

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public Dependencies Dependencies => new(_resources);

    public static OutputJsonPass Over<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var settings = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        settings.Converters.Add(OutputJsonConverter.Shared);
        var pass = _current = new OutputJsonPass();
        pass.Text = JsonSerializer.Serialize(value, settings);
        return pass;
    }

    /// <summary>Takes note of an output; returns its value, or null when there is none to write.</summary>
    public object? Visit(IOutput output)
    {
        if (!output.IsSettled)
        {
            Waiting.Add(output);
            return null;
        }
        IsKnown &= output.IsKnown;
        IsSecret |= output.IsSecret;
        output.Dependencies.AddTo(_resources);
        return output.IsKnown ? output.Value : null;
    }
}

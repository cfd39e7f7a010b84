using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as what they hold, noting what that makes of the text as a whole.</summary>
internal sealed class OutputJsonConverter : JsonConverterFactory
{
    private readonly HashSet<Resource> _resources = [];

    public List<IOutput> Waiting { get; } = [];

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public Dependencies Dependencies => new(_resources);

    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert), this)!;

    private void Write(Utf8JsonWriter writer, IOutput output, JsonSerializerOptions options)
    {
        if (!output.IsSettled)
        {
            Waiting.Add(output);
            writer.WriteNullValue();
            return;
        }
        IsKnown &= output.IsKnown;
        IsSecret |= output.IsSecret;
        output.Dependencies.AddTo(_resources);
        if (output is { IsKnown: true, Value: { } value })
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
        else
            writer.WriteNullValue();
    }

    private sealed class Writer<T>(OutputJsonConverter factory) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            factory.Write(writer, value as IOutput ?? ((IInput)value!).Output, options);
    }
}

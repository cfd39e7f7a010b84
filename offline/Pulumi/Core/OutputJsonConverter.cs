using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes outputs and inputs as what they hold.</summary>
internal sealed class OutputJsonConverter : JsonConverterFactory
{
    public static readonly OutputJsonConverter Shared = new();

    public override bool CanConvert(Type typeToConvert) =>
        typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert))!;

    private sealed class Writer<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (OutputJsonPass.Current.Visit(value as IOutput ?? ((IInput)value!).Output) is { } content)
                JsonSerializer.Serialize(writer, content, content.GetType(), options);
            else
                writer.WriteNullValue();
        }
    }
}

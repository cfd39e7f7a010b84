using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync(value, options));
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }

    // A first pass may meet outputs that are not settled; wait for them and write again.
    private static async Task<Output<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        while (true)
        {
            var converter = new OutputJsonConverter();
            var settings = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
            settings.Converters.Add(converter);
            var text = JsonSerializer.Serialize(value, settings);
            if (converter.Waiting.Count == 0)
                return new Output<string>(converter.IsKnown ? text : "", converter.IsKnown, converter.IsSecret, converter.Dependencies);
            foreach (var output in converter.Waiting)
                await output.SettleAsync().ConfigureAwait(false);
        }
    }
}

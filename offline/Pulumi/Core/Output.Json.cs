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
            var pass = OutputJsonPass.Over(value, options);
            if (pass.Waiting.Count == 0)
                return new Output<string>(pass.IsKnown ? pass.Text : "", pass.IsKnown, pass.IsSecret, pass.Dependencies);
            foreach (var output in pass.Waiting)
                await output.SettleAsync().ConfigureAwait(false);
        }
    }
}

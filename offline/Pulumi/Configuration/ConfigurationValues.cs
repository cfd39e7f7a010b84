using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of a run, by full key, as the engine passes it: in an environment variable.</summary>
internal sealed class ConfigurationValues(Dictionary<string, string> values)
{
    public static ConfigurationValues FromEnvironment()
    {
        var values = new Dictionary<string, string>();
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } json)
        {
            using var document = JsonDocument.Parse(json);
            foreach (var property in document.RootElement.EnumerateObject())
                values[CleanKey(property.Name)] = property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()!
                    : property.Value.GetRawText();
        }
        return new ConfigurationValues(values);
    }

    public string? Find(string fullKey) => values.GetValueOrDefault(fullKey);

    // Older engines wrote project:config:key for project:key.
    private static string CleanKey(string key)
    {
        const string infix = ":config:";
        var at = key.IndexOf(infix, StringComparison.Ordinal);
        return at > 0 ? $"{key[..at]}:{key[(at + infix.Length)..]}" : key;
    }
}

using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>A bag of the stack's configuration, by default the project's own.</summary>
public sealed partial class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        const string suffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Current.Configuration.Find(FullKey(key));

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw new TypeException(FullKey(key), text, nameof(Boolean)),
    };

    public int? GetInt32(string key)
    {
        if (Get(key) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new TypeException(FullKey(key), text, nameof(Int32));
    }

    public double? GetDouble(string key)
    {
        if (Get(key) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new TypeException(FullKey(key), text, nameof(Double));
    }

    public T? GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    public T? GetObject<T>(string key, JsonSerializerOptions options)
    {
        if (Get(key) is not { } text)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException e)
        {
            throw new TypeException(FullKey(key), text, typeof(T).FullName!, e);
        }
    }

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    private string FullKey(string key) => $"{_name}:{key}";

    private MissingException Missing(string key) => new(FullKey(key));

    private sealed class MissingException(string key) : RunException(
        $"Missing Required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`");

    private sealed class TypeException(string key, string value, string expected, Exception? cause = null)
        : RunException($"Configuration '{key}' value '{value}' is not a valid {expected}", cause);
}

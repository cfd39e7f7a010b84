namespace Pulumi;

/// <summary>What may be said about a resource that a provider makes.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    public CustomResourceOptions()
    {
    }

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.Overlay(options1);
        merged.Overlay(options2);
        return merged;
    }

    private void Overlay(CustomResourceOptions? other)
    {
        if (other is null)
            return;
        base.Overlay(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        _additionalSecretOutputs = Concat(_additionalSecretOutputs, other._additionalSecretOutputs);
        if (other._envVarMappings is null)
            return;
        foreach (var (name, value) in other._envVarMappings)
            EnvVarMappings[name] = value;
    }
}

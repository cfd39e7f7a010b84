namespace Pulumi;

/// <summary>What may be said about a call of a provider function.</summary>
public class InvokeOptions
{
    public InvokeOptions()
    {
    }

    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}

/// <summary>The same for a call whose result is an output, which may wait for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    public InvokeOutputOptions()
    {
    }

    public InputList<Resource> DependsOn { get; set; } = [];
}

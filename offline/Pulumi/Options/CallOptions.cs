namespace Pulumi;

/// <summary>What may be said about a call of a resource's method.</summary>
public class CallOptions
{
    public CallOptions()
    {
    }

    public Resource? Parent { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }
}

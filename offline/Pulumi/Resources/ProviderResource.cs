using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider, which resources name in their options.</summary>
public class ProviderResource : CustomResource
{
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) =>
        Package = package;

    internal string Package { get; }

    /// <summary>How a registration names its provider on the wire.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.SettledAsync().ConfigureAwait(false);
        var id = await Id.SettledAsync().ConfigureAwait(false);
        return $"{urn.Value}::{(id.IsKnown ? id.Value : Wire.UnknownValue)}";
    }
}

namespace Pulumi;

/// <summary>A resource that a provider makes.</summary>
public class CustomResource : Resource
{
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args, options ?? new CustomResourceOptions())
    {
        _ = registerPackageRequest;
        Id = Registration!.IdOutput();
    }

    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    [Output("id")]
    public Output<string> Id { get; private protected set; }
}

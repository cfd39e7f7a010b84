using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource made of other resources.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args, options ?? new ComponentResourceOptions(), remote) =>
        _ = registerPackageRequest;

    protected void RegisterOutputs() => RegisterOutputs(OutputProperties.Of(GetType()).Read(this));

    protected void RegisterOutputs(IDictionary<string, object?> outputs) =>
        Registration!.RegisterOutputs(new Output<IDictionary<string, object?>>(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        Registration!.RegisterOutputs(Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Registration!.RegisterOutputs(outputs);
}

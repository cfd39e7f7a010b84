using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something that a stack consists of. Constructing one registers it with the running deployment.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private List<Resource>? _children;

    private protected Resource(string type, string name, bool custom, ResourceArgs? args, ResourceOptions options, bool remote = false)
    {
        ThrowIfEmpty(type, nameof(type));
        ThrowIfEmpty(name, nameof(name));
        _type = type;
        _name = name;
        var deployment = Deployment.Current;
        var parent = this is Stack ? null : options.Parent ?? deployment.Stack;
        (var properties, options) = Transform(args ?? ResourceArgs.Empty, options, parent);
        Providers = ResourceProviders.Of(type, custom, options, parent);
        parent?.AddChild(this);
        Registration = new Registration(deployment, this, parent, custom, remote);
        Registration.Start(properties, options);
        Urn = Registration.UrnOutput();
        if (custom || remote)
            OutputProperties.Of(GetType()).Assign(this, Registration);
    }

    // A placeholder for a resource that the program made elsewhere, as mocks see it among the inputs.
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        Urn = new Output<string>(urn, dependencies: new Dependencies(this));
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; }

    internal Registration? Registration { get; }

    internal ResourceProviders? Providers { get; }

    internal List<ResourceTransformation>? Transformations { get; private set; }

    public string GetResourceName() => _name;

    public string GetResourceType() => _type;

    /// <summary>The children so far; a resource may gain more while another waits for these.</summary>
    internal Resource[] SnapshotOfChildren()
    {
        if (_children is null)
            return [];
        lock (_children)
            return [.. _children];
    }

    private static void ThrowIfEmpty(string value, string name)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"'{name}' cannot be null or empty.", name);
    }

    private (ResourceArgs, ResourceOptions) Transform(ResourceArgs args, ResourceOptions options, Resource? parent)
    {
        Transformations = options.GivenTransformations is { Count: > 0 } own
            ? [.. own, .. parent?.Transformations ?? []]
            : parent?.Transformations;
        foreach (var transformation in Transformations ?? [])
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }
        return (args, options);
    }

    private void AddChild(Resource child)
    {
        if (_children is null)
            Interlocked.CompareExchange(ref _children, [], null);
        lock (_children)
            _children.Add(child);
    }
}

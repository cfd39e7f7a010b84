namespace Pulumi;

/// <summary>What may be said about any resource beside its arguments.</summary>
public abstract class ResourceOptions
{
    // Made on first use: most resources set two or three of these.
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;
    private List<Input<Alias>>? _aliases;
    private List<string>? _replaceOnChanges;
    private InputList<Resource>? _replaceWith;
    private ResourceHookBinding? _hooks;
    private List<string>? _hideDiffs;

    protected ResourceOptions()
    {
    }

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    public string? Urn { get; set; }

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new();
        set => _hooks = value;
    }

    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    public Input<object>? ReplacementTrigger { get; set; }

    internal InputList<Resource>? GivenDependsOn => _dependsOn;

    internal List<Input<Alias>>? GivenAliases => _aliases;

    internal List<ResourceTransformation>? GivenTransformations => _resourceTransformations;

    /// <summary>Lays what <paramref name="other"/> says over what these options say: scalars replace, lists append.</summary>
    private protected void Overlay(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        _dependsOn = Concat(_dependsOn, other._dependsOn);
        _replaceWith = Concat(_replaceWith, other._replaceWith);
        _ignoreChanges = Concat(_ignoreChanges, other._ignoreChanges);
        _resourceTransformations = Concat(_resourceTransformations, other._resourceTransformations);
        _resourceTransforms = Concat(_resourceTransforms, other._resourceTransforms);
        _aliases = Concat(_aliases, other._aliases);
        _replaceOnChanges = Concat(_replaceOnChanges, other._replaceOnChanges);
        _hideDiffs = Concat(_hideDiffs, other._hideDiffs);
        if (other._hooks is not null)
            _hooks = Hooks.Concat(other._hooks);
    }

    private protected static List<TItem>? Concat<TItem>(List<TItem>? first, List<TItem>? second) =>
        second is null ? first : [.. first ?? [], .. second];

    private static InputList<Resource>? Concat(InputList<Resource>? first, InputList<Resource>? second) =>
        second is null ? first : (first ?? []).Concat(second);
}

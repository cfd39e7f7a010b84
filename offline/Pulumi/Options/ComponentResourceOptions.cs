namespace Pulumi;

/// <summary>What may be said about a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    public ComponentResourceOptions()
    {
    }

    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    internal List<ProviderResource>? GivenProviders => _providers;

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.Overlay(options1);
        merged.Overlay(options2);
        // A component knows one provider a package; the later one wins.
        if (merged._providers is { } providers)
            merged._providers = [.. providers.GroupBy(candidate => candidate.Package).Select(samePackage => samePackage.Last())];
        return merged;
    }

    private void Overlay(ComponentResourceOptions? other)
    {
        if (other is null)
            return;
        base.Overlay(other);
        _providers = Concat(_providers, other._providers);
    }
}

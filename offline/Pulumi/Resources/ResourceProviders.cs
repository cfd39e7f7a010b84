namespace Pulumi;

/// <summary>The provider a resource uses, and those that its children inherit, one a package.</summary>
internal sealed class ResourceProviders
{
    private static readonly ResourceProviders None = new(null, []);

    private readonly Dictionary<string, ProviderResource> _byPackage;

    private ResourceProviders(ProviderResource? own, Dictionary<string, ProviderResource> byPackage)
    {
        Own = own;
        _byPackage = byPackage;
    }

    /// <summary>The provider of the resource itself; components have none.</summary>
    public ProviderResource? Own { get; }

    public static ResourceProviders Of(string type, bool custom, ResourceOptions options, Resource? parent)
    {
        var inherited = parent?.Providers ?? None;
        var given = (options as ComponentResourceOptions)?.GivenProviders;
        if (options.Provider is not null && !custom && given is { Count: > 0 })
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        if (custom)
            return inherited.ForCustom(type, options.Provider);
        if (options.Provider is { } provider)
            return inherited.With([provider]);
        return given is { Count: > 0 } ? inherited.With(given) : inherited.WithoutOwn();
    }

    public ProviderResource? For(string token) =>
        _byPackage.Count > 0 && PackageOf(token) is { } package ? _byPackage.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private ResourceProviders ForCustom(string type, ProviderResource? given)
    {
        if (given is null)
            return For(type) is { } inherited ? new ResourceProviders(inherited, _byPackage) : WithoutOwn();
        return PackageOf(type) is { } package
            ? new ResourceProviders(given, new(_byPackage) { [package] = given })
            : new ResourceProviders(given, _byPackage);
    }

    private ResourceProviders With(IEnumerable<ProviderResource> providers)
    {
        var byPackage = new Dictionary<string, ProviderResource>(_byPackage);
        foreach (var provider in providers)
            byPackage[provider.Package] = provider;
        return new ResourceProviders(null, byPackage);
    }

    private ResourceProviders WithoutOwn() => Own is null ? this : new ResourceProviders(null, _byPackage);
}

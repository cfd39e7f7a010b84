namespace Pulumi;

/// <summary>The resources that have to be registered before another can be.</summary>
internal sealed class ResourceDependencies
{
    private HashSet<Resource>? _resources;

    public static async ValueTask<ResourceDependencies> OfAsync(InputList<Resource>? given)
    {
        var dependencies = new ResourceDependencies();
        if (given is null)
            return dependencies;
        var resources = await given.ToOutput().SettledAsync().ConfigureAwait(false);
        if (!resources.Value.IsDefault)
            dependencies.UnionWith(resources.Value.Where(resource => resource is not null));
        dependencies.UnionWith(resources.Dependencies.ToImmutableHashSet());
        return dependencies;
    }

    public bool HaveKnownIds => _resources is null || _resources.OfType<CustomResource>().All(resource => resource.Id.IsKnown);

    public Dependencies ToDependencies() => _resources is null ? default : new Dependencies(_resources);

    public void UnionWith(IEnumerable<Resource>? resources)
    {
        if (resources is not null)
            (_resources ??= []).UnionWith(resources);
    }

    public async ValueTask WhenRegisteredAsync()
    {
        if (_resources is null)
            return;
        foreach (var resource in WithChildren(_resources))
            if (resource.Registration is { } registration)
                await registration.Task.ConfigureAwait(false);
    }

    // Depending on a component means depending on everything inside it.
    private static HashSet<Resource> WithChildren(HashSet<Resource> resources)
    {
        var all = new HashSet<Resource>();
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
            if (all.Add(resource) && resource is ComponentResource { Registration.IsRemote: false })
                foreach (var child in resource.SnapshotOfChildren())
                    open.Push(child);
        return all;
    }
}

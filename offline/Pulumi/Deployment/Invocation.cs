using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One call of a provider function, or of a method on a resource.</summary>
internal sealed class Invocation
{
    private readonly Deployment _deployment;
    private readonly string _token;
    private readonly List<WireProperty> _properties;
    private readonly ProviderResource? _provider;
    private readonly InputList<Resource>? _dependsOn;

    private Invocation(
        Deployment deployment, string token, InputArgs args, Resource? parent, ProviderResource? provider, InputList<Resource>? dependsOn)
    {
        _deployment = deployment;
        _token = token;
        _properties = ArgsPlan.Properties(args);
        _provider = provider ?? parent?.Providers?.For(token);
        _dependsOn = dependsOn;
    }

    public static Invocation Of(Deployment deployment, string token, InvokeArgs args, InvokeOptions? options) => new(
        deployment, token, args ?? InvokeArgs.Empty, options?.Parent, options?.Provider, (options as InvokeOutputOptions)?.DependsOn);

    public static Invocation Of(Deployment deployment, string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var call = new Invocation(deployment, token, args ?? CallArgs.Empty, options?.Parent, options?.Provider, dependsOn: null);
        if (self is not null)
            call._properties.Add(new WireProperty("__self__", self));
        return call;
    }

    public Output<T> ToOutput<T>() => new(OutputAsync(Result<T>));

    public Output<T> ToSingleOutput<T>() => new(OutputAsync(SingleResult<T>));

    public Task<T> ToValueAsync<T>() => ValueAsync(Result<T>);

    public Task<T> ToSingleValueAsync<T>() => ValueAsync(SingleResult<T>);

    private async Task<T> ValueAsync<T>(Func<ImmutableDictionary<string, object>, Output<T>> read)
    {
        await WireProperty.WriteAllAsync(_properties).ConfigureAwait(false);
        return read(await CallAsync().ConfigureAwait(false)).Value;
    }

    private async Task<Output<T>> OutputAsync<T>(Func<ImmutableDictionary<string, object>, Output<T>> read)
    {
        await WireProperty.WriteAllAsync(_properties).ConfigureAwait(false);
        var dependencies = await ResourceDependencies.OfAsync(_dependsOn).ConfigureAwait(false);
        foreach (var property in _properties)
            dependencies.UnionWith(property.Dependencies);
        await dependencies.WhenRegisteredAsync().ConfigureAwait(false);
        var known = _properties.TrueForAll(property => property.IsKnown) && dependencies.HaveKnownIds;
        var result = known ? read(await CallAsync().ConfigureAwait(false)) : new Output<T>(default!, isKnown: false);
        return result.With(result.IsKnown, result.IsSecret, dependencies.ToDependencies());
    }

    private async Task<ImmutableDictionary<string, object>> CallAsync()
    {
        var provider = _provider is null ? "" : await _provider.ReferenceAsync().ConfigureAwait(false);
        await _deployment.Monitor.WhenIdleAsync().ConfigureAwait(false);
        return await _deployment.Monitor.CallAsync(_token, WireProperty.KnownValues(_properties), provider).ConfigureAwait(false);
    }

    private static Output<T> Result<T>(ImmutableDictionary<string, object> result)
    {
        var (values, isKnown, isSecret) = Unmark(result);
        return new Output<T>(WireReader.ReadOrDefault<T>(values), isKnown, isSecret);
    }

    private static Output<T> SingleResult<T>(ImmutableDictionary<string, object> result)
    {
        var (values, isKnown, isSecret) = Unmark(result);
        return new Output<T>(WireReader.ReadOrDefault<T>(values.Values.FirstOrDefault()), isKnown, isSecret);
    }

    private static (ImmutableDictionary<string, object> Values, bool IsKnown, bool IsSecret) Unmark(
        ImmutableDictionary<string, object> result)
    {
        var (isKnown, isSecret) = (true, false);
        foreach (var (key, value) in result)
            if (value is Output<object?> marked)
            {
                isKnown &= marked.IsKnown;
                isSecret |= marked.IsSecret;
                result = marked.Value is { } plain ? result.SetItem(key, plain) : result.Remove(key);
            }
        return (result, isKnown, isSecret);
    }
}

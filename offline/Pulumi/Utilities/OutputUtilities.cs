using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs, for tests and tools.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => new(value, isKnown: false);

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        Output.Create(valueFactory()).Continue(settled => settled.With(false, settled.IsSecret, settled.Dependencies));

    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var settled = await output.SettledAsync().ConfigureAwait(false);
        return settled.IsKnown ? settled.Value : default!;
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.SettledAsync().ConfigureAwait(false)).IsKnown;

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.SettledAsync().ConfigureAwait(false)).Dependencies.ToImmutableHashSet();

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) =>
        output.Continue(settled => settled.With(settled.IsKnown, settled.IsSecret, settled.Dependencies.Union(new Dependencies(resource))));
}

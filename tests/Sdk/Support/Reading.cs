using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Tests.Sdk.Support;

/// <summary>The four things an output carries.</summary>
internal static class Reading
{
    public static Task<T> ValueAsync<T>(this Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<T> ValueAsync<T>(this Input<T> input) => input.ToOutput().ValueAsync();

    /// <summary>The items of a list, as an array, which tests can compare.</summary>
    public static async Task<T[]> ItemsAsync<T>(this Output<ImmutableArray<T>> output) => [.. await output.ValueAsync()];

    public static Task<bool> IsKnownAsync<T>(this Output<T> output) => OutputUtilities.GetIsKnownAsync(output);

    public static Task<bool> IsSecretAsync<T>(this Output<T> output) => Output.IsSecretAsync(output);

    public static Task<ImmutableHashSet<Resource>> DependenciesAsync<T>(this Output<T> output)
        => OutputUtilities.GetDependenciesAsync(output);
}

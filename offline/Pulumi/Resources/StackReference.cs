using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : this(name, args?.Name ?? name, options)
    {
    }

    private StackReference(string name, Input<string> stack, CustomResourceOptions? options)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = stack },
            CustomResourceOptions.Merge(options, new() { Id = stack }))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    public Output<object?> GetOutput(Input<string> name) => Find(name, (outputs, key) => outputs.GetValueOrDefault(key));

    public Output<object> RequireOutput(Input<string> name) => Find(name, (outputs, key) => outputs.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The given key '{key}' was not present in the stack's outputs."));

    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name));

    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var output = await GetOutput(name).SettledAsync().ConfigureAwait(false);
        return output.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = output.Value }
            : new StackReferenceOutputDetails { Value = output.Value };
    }

    private static async Task<TValue> PlainAsync<TValue>(Output<TValue> output)
    {
        var settled = await output.SettledAsync().ConfigureAwait(false);
        return settled.IsSecret
            ? throw new InvalidOperationException("A secret output of a stack is not read as a plain value; use GetOutput or RequireOutput.")
            : settled.Value;
    }

    // The whole set of outputs may be secret because one of them is; each is secret only when it is named so.
    private Output<TValue> Find<TValue>(Input<string> name, Func<ImmutableDictionary<string, object>, string, TValue> find)
    {
        var key = name.ToOutput();
        var value = Output.Tuple(key, Outputs).Apply(both => find(both.Item2, both.Item1));
        var isSecret = Output.Tuple(key, SecretOutputNames)
            .Apply(both => !both.Item2.IsDefaultOrEmpty && both.Item2.Contains(both.Item1));
        return isSecret.Continue(secret => value.WithIsSecret(secret is { IsKnown: true, Value: true }));
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Erp.Tests.Sdk.Support;

/// <summary>Mocks that echo what they are given, unless told otherwise, and remember it in the order it came.</summary>
internal sealed class Recorder : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _resources = new();
    private readonly ConcurrentQueue<MockCallArgs> _calls = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = new();

    public Func<MockResourceArgs, Task<(string? id, object state)>> Create { get; init; } = args => Task.FromResult(Echo(args));

    public Func<MockCallArgs, Task<object>> Answer { get; init; } = args => Task.FromResult<object>(args.Args);

    public IReadOnlyList<MockResourceArgs> Resources => [.. _resources];

    public IReadOnlyList<MockCallArgs> Calls => [.. _calls];

    public IReadOnlyList<MockRegisterResourceOutputsRequest> Outputs => [.. _outputs];

    public IEnumerable<string?> Names => Resources.Select(resource => resource.Name);

    public MockResourceArgs this[string name] => Assert.Single(Resources, resource => resource.Name == name);

    public static (string? id, object state) Echo(MockResourceArgs args) => ($"{args.Name}-id", args.Inputs);

    /// <summary>Gives every resource the same state.</summary>
    public static Recorder Returning(object state, string? id = "id") => new() { Create = _ => Task.FromResult((id, state)) };

    /// <summary>Gives every resource a state of these entries.</summary>
    public static Recorder Giving(params (string Key, object? Value)[] entries)
        => Returning(entries.ToDictionary(entry => entry.Key, entry => entry.Value!));

    public static Recorder Answering(params (string Key, object Value)[] entries)
        => new() { Answer = _ => Task.FromResult<object>(entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value)) };

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _resources.Enqueue(args);
        return Create(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls.Enqueue(args);
        return Answer(args);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}

using System.Collections.Immutable;
using Pulumi.Testing;

namespace Erp.Tests.Offline;

/// <summary>Runs a program and keeps what reached the resource providers.</summary>
internal sealed class Recorder : IMocks
{
    private readonly List<MockResourceArgs> _resources = [];
    private readonly List<MockCallArgs> _calls = [];

    public static async Task<MockResourceArgs> ResourceOf(Action program) => Assert.Single((await Run(program))._resources);

    public static async Task<MockCallArgs> CallOf(Action program) => Assert.Single((await Run(program))._calls);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_resources) _resources.Add(args);
        return Task.FromResult<(string?, object)>((args.Name, args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_calls) _calls.Add(args);
        return Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }

    private static async Task<Recorder> Run(Action program)
    {
        var recorder = new Recorder();
        await Pulumi.Deployment.TestAsync(recorder, new TestOptions(), program);
        return recorder;
    }
}

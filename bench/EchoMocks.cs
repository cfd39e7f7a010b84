using Pulumi.Testing;

namespace Erp.Bench;

/// <summary>A provider that gives every resource an id and its own inputs back.</summary>
internal sealed class EchoMocks : IMocks
{
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
}

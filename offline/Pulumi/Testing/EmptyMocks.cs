namespace Pulumi.Testing;

/// <summary>Mocks that give every resource its own inputs back, and no id.</summary>
public class EmptyMocks : IMocks
{
    public EmptyMocks()
    {
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));
}

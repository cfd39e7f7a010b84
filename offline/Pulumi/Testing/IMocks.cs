namespace Pulumi.Testing;

/// <summary>Stands in for the providers while a program is tested.</summary>
public interface IMocks
{
    Task<object> CallAsync(MockCallArgs args);

    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

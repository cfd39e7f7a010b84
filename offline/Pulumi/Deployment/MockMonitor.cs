using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Takes registrations and calls to the mocks, in the place of the engine.</summary>
internal sealed class MockMonitor(IMocks mocks)
{
    private readonly List<Registration> _registered = [];
    private readonly HashSet<Task> _inFlight = [];

    public ImmutableArray<Resource> Resources(Resource? without)
    {
        lock (_registered)
            return [.. _registered.Select(registration => registration.Resource).Where(resource => resource != without)];
    }

    public Registration Find(string urn)
    {
        lock (_registered)
            return _registered.FindLast(registration => registration.Urn == urn)
                ?? throw new InvalidOperationException($"unknown resource {urn}");
    }

    public async Task<(string? Id, ImmutableDictionary<string, object> State)> RegisterAsync(
        Registration registration, ImmutableDictionary<string, object> inputs, string provider, string id)
    {
        var resource = registration.Resource;
        lock (_registered)
            _registered.Add(registration);
        if (resource is Stack)
            return (null, ImmutableDictionary<string, object>.Empty);
        var call = mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = inputs,
            Provider = provider,
            Id = id,
        });
        await InFlight(call).ConfigureAwait(false);
        var (newId, state) = call.Result;
        return (newId, await ProviderState.ReadAsync(state, inputs).ConfigureAwait(false));
    }

    public async Task<ImmutableDictionary<string, object>> CallAsync(
        string token, ImmutableDictionary<string, object> args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs { Token = token, Args = args, Provider = provider }).ConfigureAwait(false);
        return await ProviderState.ReadAsync(result, args).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, List<WireProperty> properties)
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var property in properties)
            if (property.Value is not null || !property.IsKnown)
                outputs[property.Name] = new Output<object?>(property.Value, property.IsKnown, property.IsSecret);
        return mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn, outputs.ToImmutable()));
    }

    /// <summary>Waits for the registrations that have reached the mocks and not come back yet.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] inFlight;
        lock (_inFlight)
            inFlight = [.. _inFlight];
        foreach (var call in inFlight)
            await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task InFlight(Task call)
    {
        if (call.IsCompleted)
        {
            await call.ConfigureAwait(false);
            return;
        }
        lock (_inFlight)
            _inFlight.Add(call);
        try
        {
            await call.ConfigureAwait(false);
        }
        finally
        {
            lock (_inFlight)
                _inFlight.Remove(call);
        }
    }
}

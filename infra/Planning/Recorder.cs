using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Erp.Infra.Planning;

/// <summary>
/// Watches a program run. A stack transformation sees every resource with its parent and options inside its constructor; the mocks see its
/// inputs, then or later. What the transformation notes flows along with the constructor into the registration, which ties the two together.
/// </summary>
internal sealed class Recorder(string project, string stack) : IMocks
{
    private readonly AsyncLocal<RecordedResource?> _current = new();
    private readonly ConcurrentQueue<RecordedResource> _recorded = new();
    private readonly ConcurrentDictionary<Resource, RecordedResource> _byResource = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, RecordedResource> _byUrn = new(StringComparer.Ordinal);
    private RecordedResource? _stack;

    /// <summary>A resource has sent its inputs, and what follows from them can be worked out while the program goes on.</summary>
    public event Action<RecordedResource>? Registered;

    public IReadOnlyCollection<RecordedResource> Recorded => _recorded;

    public ImmutableDictionary<string, Output<object?>> StackOutputs { get; private set; } = ImmutableDictionary<string, Output<object?>>.Empty;

    public StackOptions StackOptions => new() { ResourceTransformations = { Note } };

    public RecordedResource? Find(Resource resource) => _byResource.GetValueOrDefault(resource);

    public RecordedResource? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    private ResourceTransformationResult? Note(ResourceTransformationArgs args)
    {
        var parent = args.Options.Parent is { } p ? Find(p) : _stack;
        var recorded = new RecordedResource(args.Resource, args.Options, parent, project, stack);
        if (recorded.IsStack) _stack = recorded;
        _current.Value = recorded;
        _recorded.Enqueue(recorded);
        _byResource[args.Resource] = recorded;
        _byUrn.TryAdd(recorded.Urn, recorded);
        return null;
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var recorded = _current.Value;
        if (recorded is null || recorded.Type != args.Type || recorded.Name != args.Name)
            throw new InvalidOperationException($"A resource {args.Type} named '{args.Name}' was registered that no constructor announced.");

        recorded.Inputs = args.Inputs;
        recorded.ProviderReference = args.Provider ?? "";
        Registered?.Invoke(recorded);
        return Task.FromResult<(string?, object)>((new Token(recorded.Urn, "id").ToString(), KnownOutputs.Of(recorded)));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult(KnownCalls.Answer(args));

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal)) StackOutputs = args.Outputs;
        return Task.CompletedTask;
    }
}

using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A resource on its way through the run. When everything it needs is at hand, <see cref="Start"/> takes it all the way
/// to the mock and back before the resource's constructor goes on.
/// </summary>
internal sealed class Registration(Deployment deployment, Resource resource, Resource? parent, bool custom, bool remote)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _urn;
    private string? _id;

    public Resource Resource => resource;

    public bool IsRemote => remote;

    /// <summary>Completes, or fails, with the registration.</summary>
    public Task Task => _done.Task;

    // Under test only the first segment of the parents' types is used, and that is always the stack's.
    public string Urn => _urn ??=
        $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{TypeWithParent}::{resource.GetResourceName()}";

    public ImmutableDictionary<string, object> State { get; private set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Whether an output that the provider did not mention is known to be missing, or just not known yet.</summary>
    public bool KnowsMissing => !deployment.IsDryRun;

    public void Start(ResourceArgs args, ResourceOptions options)
    {
        var run = RunAsync(args, options);
        if (run.IsCompletedSuccessfully)
            _done.SetResult();
        else
            _ = FinishAsync(run);
        deployment.Tasks.Track(Task);
    }

    public void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => deployment.Tasks.Track(RegisterOutputsAsync(outputs));

    public Output<string> UrnOutput() => OutputOf(static registration => registration.Known(registration.Urn));

    public Output<string> IdOutput() => OutputOf(
        static registration => registration._id is { Length: > 0 } id
            ? registration.Known(id)
            : new Output<string>("", isKnown: false, dependencies: new Dependencies(registration.Resource)),
        isPlain: true);

    /// <summary>An output that <paramref name="read"/> takes from the finished registration, at once when plain and possible.</summary>
    public Output<T> OutputOf<T>(Func<Registration, Output<T>> read, bool isPlain = false) =>
        isPlain && Task.IsCompletedSuccessfully ? read(this) : new Output<T>(new RegisteredOutput<T>(this, read));

    private string TypeWithParent => resource is Stack ? Stack.TypeToken : $"{Stack.TypeToken}${resource.GetResourceType()}";

    private async Task FinishAsync(Task run)
    {
        try
        {
            await run.ConfigureAwait(false);
            _done.SetResult();
        }
        catch (Exception e)
        {
            _done.SetException(e);
        }
    }

    private async Task RunAsync(ResourceArgs args, ResourceOptions options)
    {
        await ValidateAliasesAsync(options.GivenAliases).ConfigureAwait(false);
        var dependencies = await ResourceDependencies.OfAsync(options.GivenDependsOn).ConfigureAwait(false);
        if (options.Urn is { Length: > 0 } urn)
        {
            await AdoptAsync(urn).ConfigureAwait(false);
            return;
        }
        var readId = await ReadIdAsync(options.Id).ConfigureAwait(false);
        var properties = ArgsPlan.Properties(args);
        properties.RemoveAll(property => property.Name is "id" or "urn");
        await WireProperty.WriteAllAsync(properties).ConfigureAwait(false);
        if (parent?.Registration is { } enclosing)
            await enclosing.Task.ConfigureAwait(false);
        var provider = resource.Providers?.Own is { } own ? await own.ReferenceAsync().ConfigureAwait(false) : "";
        foreach (var property in properties)
            dependencies.UnionWith(property.Dependencies);
        await dependencies.WhenRegisteredAsync().ConfigureAwait(false);

        var sent = WireProperty.KnownValues(properties);
        var importId = (options as CustomResourceOptions)?.ImportId;
        var (id, state) = await deployment.Monitor.RegisterAsync(this, sent, provider, readId ?? importId ?? "").ConfigureAwait(false);
        _id = readId ?? id;
        State = custom || remote ? state : State;
    }

    private Output<string> Known(string value) => new(value, dependencies: new Dependencies(resource));

    private static async ValueTask ValidateAliasesAsync(List<Input<Alias>>? aliases)
    {
        if (aliases is null)
            return;
        foreach (var alias in aliases)
        {
            var output = alias.ToOutput();
            (output.IsSettled ? output : await output.SettledAsync().ConfigureAwait(false)).Value.Validate();
        }
    }

    private async ValueTask<string?> ReadIdAsync(Input<string>? given)
    {
        if (given is null)
            return null;
        var id = await given.ToOutput().SettledAsync().ConfigureAwait(false);
        if (!id.IsKnown || string.IsNullOrEmpty(id.Value))
            return null;
        return custom
            ? id.Value
            : throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}.");
    }

    /// <summary>Takes over what is known of the resource that <paramref name="urn"/> names.</summary>
    private async ValueTask AdoptAsync(string urn)
    {
        await deployment.Monitor.WhenIdleAsync().ConfigureAwait(false);
        var registered = deployment.Monitor.Find(urn);
        (_urn, _id, State) = (urn, registered._id, registered.State);
    }

    private async Task RegisterOutputsAsync(Output<IDictionary<string, object?>> outputs)
    {
        await Task.ConfigureAwait(false);
        var settled = await outputs.SettledAsync().ConfigureAwait(false);
        var given = settled.Value ?? ImmutableDictionary<string, object?>.Empty;
        List<WireProperty> properties = [.. given.Select(output => new WireProperty(output.Key, output.Value))];
        await WireProperty.WriteAllAsync(properties).ConfigureAwait(false);
        await deployment.Monitor.RegisterOutputsAsync(Urn, properties).ConfigureAwait(false);
    }
}

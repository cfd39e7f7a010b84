using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Utilities;

namespace Erp.Infra.Planning;

/// <summary>
/// Turns what was recorded into the plan: URNs for objects, tokens resolved or printed, secrets hidden, everything sorted. A resource's part is
/// written as soon as it is registered, so that another core does it while the program goes on.
/// </summary>
internal sealed class PlanBuilder
{
    private readonly Recorder _recorder;

    public PlanBuilder(Recorder recorder)
    {
        _recorder = recorder;
        recorder.Registered += resource => resource.Planned = Task.Run(() => PlannedAsync(resource));
    }

    public async Task<ImmutableArray<PlannedResource>> ResourcesAsync()
    {
        var sorted = _recorder.Recorded.OrderBy(r => r.Urn, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i].Urn == sorted[i - 1].Urn) throw Twice(sorted[i], sorted[i - 1]);
        var planned = new PlannedResource[sorted.Length];
        for (var i = 0; i < sorted.Length; i++) planned[i] = await (sorted[i].Planned ?? PlannedAsync(sorted[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(planned);
    }

    public async Task<JsonObject> OutputsAsync()
    {
        var outputs = new JsonObject();
        var writer = new InputWriter(_recorder);
        foreach (var (name, output) in _recorder.StackOutputs.OrderBy(o => o.Key, StringComparer.Ordinal))
            outputs[name] = await Output.IsSecretAsync(output) ? Secrets.Printed : writer.Json(await OutputUtilities.GetValueAsync(output));
        return outputs;
    }

    private async Task<PlannedResource> PlannedAsync(RecordedResource resource)
    {
        var writer = new InputWriter(_recorder);
        var inputs = writer.Inputs(resource);
        return new()
        {
            Urn = resource.Urn,
            Type = resource.Type,
            Name = resource.Name,
            Parent = resource.Parent?.Urn,
            Custom = resource.IsCustom,
            Inputs = inputs,
            DependsOn = await DependsOnAsync(resource),
            References = [.. writer.Referenced.Where(r => r != resource.Urn)],
            Provider = NameOf(resource.ProviderReference),
            Options = OptionsOf(resource),
        };
    }

    private async Task<ImmutableArray<string>> DependsOnAsync(RecordedResource resource)
    {
        var resources = await OutputUtilities.GetValueAsync(resource.Options.DependsOn.ToOutput());
        return resources.IsDefaultOrEmpty ? [] : [.. resources.Select(UrnOf).Distinct().Order(StringComparer.Ordinal)];
    }

    private string UrnOf(Resource resource) =>
        _recorder.Find(resource)?.Urn ?? throw new PlanException($"'{resource.GetResourceName()}' ({resource.GetResourceType()}) is depended on but not part of the stack.");

    // "<urn>::<id>" as the mocks see it; the last part of the URN is the name.
    private static string? NameOf(string reference) => reference.Split("::") is [_, _, _, var name, ..] ? name : null;

    private static PlannedOptions OptionsOf(RecordedResource resource) => new()
    {
        Protect = resource.Protect,
        RetainOnDelete = resource.Options.RetainOnDelete ?? false,
        DeleteBeforeReplace = (resource.Options as CustomResourceOptions)?.DeleteBeforeReplace ?? false,
        IgnoreChanges = [.. resource.Options.IgnoreChanges],
        Timeouts = TimeoutsOf(resource.Options.CustomTimeouts),
    };

    private static ImmutableSortedDictionary<string, string> TimeoutsOf(CustomTimeouts? timeouts)
    {
        var written = ImmutableSortedDictionary<string, string>.Empty;
        if (timeouts?.Create is { } create) written = written.Add("create", $"{create.TotalMinutes}m");
        if (timeouts?.Update is { } update) written = written.Add("update", $"{update.TotalMinutes}m");
        if (timeouts?.Delete is { } delete) written = written.Add("delete", $"{delete.TotalMinutes}m");
        return written;
    }

    private static PlanException Twice(RecordedResource a, RecordedResource b) => new(
        $"Two resources have the URN {a.Urn}: {Described(b)} and {Described(a)}. Give one of them another name or parent.");

    private static string Described(RecordedResource resource) => $"the {resource.Resource.GetType().Name} '{resource.Name}' in {resource.Parent?.Name ?? "the stack"}";
}

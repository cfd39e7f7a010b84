using System.Collections.Immutable;
using Pulumi;

namespace Erp.Infra.Planning;

/// <summary>A resource while the program runs: what its constructor said, and later what it sent to its provider.</summary>
internal sealed class RecordedResource(Resource resource, ResourceOptions options, RecordedResource? parent, string project, string stack)
{
    private const string StackType = "pulumi:pulumi:Stack";

    public Resource Resource { get; } = resource;
    public ResourceOptions Options { get; } = options;
    public RecordedResource? Parent { get; } = parent;
    public string Type { get; } = resource.GetResourceType();
    public string Name { get; } = resource.GetResourceName();
    public bool IsStack => Type == StackType;
    public bool IsCustom => Resource is CustomResource;

    /// <summary>As the engine forms it: with the types of all components above, but not the stack's.</summary>
    public string Urn => field ??= $"urn:pulumi:{stack}::{project}::{TypesAbove}{Type}::{Name}";

    private string TypesAbove => Parent is null or { IsStack: true } ? "" : Parent.TypesWithin;

    // Asked for by every child.
    private string TypesWithin => field ??= $"{TypesAbove}{Type}$";

    public bool Protect => Options.Protect ?? Parent?.Protect ?? false;

    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The URN under which the run itself knows the provider, as the mock sees it; empty when there is none.</summary>
    public string ProviderReference { get; set; } = "";

    /// <summary>What the plan says of it, worked out from the moment it was registered. Null for what registers nothing, as the stack itself.</summary>
    public Task<PlannedResource>? Planned { get; set; }
}

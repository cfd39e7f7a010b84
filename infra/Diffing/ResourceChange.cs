using System.Collections.Immutable;
using Erp.Infra.Checks.Reading;
using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>What happens to one resource.</summary>
public sealed record ResourceChange
{
    public required ChangeKind Kind { get; init; }
    public required PlannedResource? Old { get; init; }
    public required PlannedResource? New { get; init; }

    /// <summary>By path; empty for what is created or deleted as a whole.</summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    public PlannedResource Resource => New ?? Old!;

    /// <summary>For people: <c>Deployment financial-service</c>.</summary>
    public string Title => $"{Resource.Type[(Resource.Type.LastIndexOf(':') + 1)..]} {Resource.Name}";

    /// <summary>Something protected, or that cannot be made again, would go.</summary>
    public bool IsGrave => Kind is ChangeKind.Replace or ChangeKind.Delete && (Old!.Options.Protect || Keepsakes.IsKept(Old) || Shrinks);

    /// <summary>A volume of it would have to get smaller.</summary>
    private bool Shrinks => Properties.Any(p => p.Shrinks);

    /// <summary>A protection is taken away: nothing goes now, but the next change may.</summary>
    public bool Weakens => Properties.Any(p => p.Path is ResourceDiffer.Protect or ResourceDiffer.Retain && p.New is null);

    /// <summary>What that means, for the changes that matter most.</summary>
    public string Consequence => this switch
    {
        { IsGrave: false } => "",
        { Shrinks: true } => "no volume gets smaller: the API refuses it halfway through; keep the size, or move the data to a new volume",
        { Old.Options.Protect: true } => "protected: the deployment will refuse this until the protection is taken off",
        { Old.Options.RetainOnDelete: true } => "the program lets go of it, and it stays where it is",
        _ when Keepsakes.IsData(Old!) => "its volumes, and what is on them, would be lost",
        _ when Keepsakes.IsCredential(Old!) => "a new value: whoever knows the old one is locked out",
        _ => "what stands on it would be lost with it",
    };
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What the platform's namespaces must have room for, and what may run in them.</summary>
public sealed class TenancyArgs : ResourceArgs
{
    public required PlatformContext Context { get; init; }

    /// <summary>What all services ask for at their most.</summary>
    public required ResourceDemand Application { get; init; }

    /// <summary>What the data tier and the backups ask for.</summary>
    public required ResourceDemand Infra { get; init; }

    /// <summary>Who may do what. A team without a grant has no access; nobody reads secrets, nobody has wildcards.</summary>
    public ImmutableArray<AccessGrant> Access { get; init; } = [];

    /// <summary>Where images may come from, e.g. <c>registry.example.com/erp</c>; from anywhere when empty.</summary>
    public ImmutableArray<string> Registries { get; init; } = [];

    /// <summary>Admission begins by only saying what it would refuse.</summary>
    public AdmissionMode Admission { get; init; } = AdmissionMode.Audit;
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Erp.Infra.Planning;

/// <summary>Everything a stack asks for, as one document: what <c>pulumi preview</c> would register, with parents, options and references.</summary>
public sealed record Plan
{
    public required string Project { get; init; }
    public required string Stack { get; init; }
    public required string Platform { get; init; }

    /// <summary>Sorted by URN.</summary>
    public required ImmutableArray<PlannedResource> Resources { get; init; }

    public required JsonObject Outputs { get; init; }
    public ImmutableArray<Finding> Findings { get; init; } = [];
}

/// <summary>One resource. Secrets in <see cref="Inputs"/> read <c>[secret]</c>, values known only after deployment <c>${urn#property}</c>.</summary>
public sealed record PlannedResource
{
    public required string Urn { get; init; }
    public required string Type { get; init; }
    public required string Name { get; init; }
    public required string? Parent { get; init; }

    /// <summary>False for a component, which only groups others.</summary>
    public required bool Custom { get; init; }

    public required JsonObject Inputs { get; init; }
    public required ImmutableArray<string> DependsOn { get; init; }

    /// <summary>The resources whose outputs flow into the inputs.</summary>
    public required ImmutableArray<string> References { get; init; }

    public required string? Provider { get; init; }
    public required PlannedOptions Options { get; init; }
}

public sealed record PlannedOptions
{
    public bool Protect { get; init; }
    public bool RetainOnDelete { get; init; }
    public bool DeleteBeforeReplace { get; init; }
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];
    public ImmutableSortedDictionary<string, string> Timeouts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>What a rule has to say about one place of the plan.</summary>
public sealed record Finding(string Rule, Severity Severity, string Urn, string Path, string Message, string Fix);

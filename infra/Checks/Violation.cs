using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>What a rule saw: where, and why that is wrong. The rule adds id, severity and fix.</summary>
public sealed record Violation(PlannedResource Resource, string Path, string Message)
{
    /// <summary>Set where one case of a rule matters less than the rest.</summary>
    public Severity? Severity { get; init; }
}

using Erp.Infra.Planning;

namespace Erp.Tests.Infra.Checks;

/// <summary>What must not go unnoticed in the production environment that ships.</summary>
/// <param name="Row">What is guarded, by its row of <see cref="CoverageTests"/>.</param>
/// <param name="Rule">The rule that has to object.</param>
/// <param name="What">The change in words.</param>
/// <param name="Change">The change.</param>
public sealed record GuardCase(string Row, string Rule, string What, Func<Plan, Plan> Change)
{
    public override string ToString() => $"{Row}: {What}";
}

using Erp.Tests.Samples;

namespace Erp.Tests.Infra.Checks;

/// <summary>One change of the good plan, and where the rule has to see it.</summary>
/// <param name="Rule">The rule that objects.</param>
/// <param name="What">The change in words.</param>
/// <param name="Key">The resource that is named, as <c>Kind/name</c>.</param>
/// <param name="Path">The path that is named.</param>
/// <param name="Change">The change.</param>
public sealed record RuleCase(string Rule, string What, string Key, string Path, Action<SamplePlan> Change)
{
    /// <summary>The environment it happens in.</summary>
    public string Stack { get; init; } = "production";

    public override string ToString() => $"{Rule} {What}";
}

/// <summary>The same for a rule that compares environments: the change is made in production, and staging is the good plan.</summary>
public sealed record OrderCase(string Rule, string What, string Key, string Path, Action<SamplePlan> Change)
{
    public override string ToString() => $"{Rule} {What}";
}

using Erp.Components;

namespace Erp.Stacks.Profiles;

/// <summary>How large what watches a stack is.</summary>
internal static class Sizes
{
    public static ComputeResources Modest { get; } = new(new("250m", "1Gi"), new("1", "2Gi"));

    public static ComputeResources Roomy { get; } = new(new("1", "4Gi"), new("2", "8Gi"));
}

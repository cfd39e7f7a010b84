using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>What cannot stand in what an edge was given. Everything is found at once.</summary>
internal static class EdgeChecks
{
    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        ImmutableArray<ArgumentProblem> basics = [.. HostChecks.Problems(args), .. RouteChecks.Problems(args)];
        return [.. basics, .. EngineChecks.Problems(args), .. FrontChecks.Problems(args)];
    }
}

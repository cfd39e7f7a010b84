using Erp.Infra.Planning;
using Erp.Stacks.Configuration;

namespace Erp.Tests.Stacks;

/// <summary>A stack as it ships, with settings changed as <c>--set</c> would.</summary>
internal static class TunedStack
{
    /// <summary>What every AWS load balancer of a stack needs.</summary>
    public const string Zone = "edge.front.hostedZone=Z0123456789EXAMPLE";

    public static StackConfiguration Configuration(string stack, params IEnumerable<string> settings)
    {
        var problems = new List<ConfigProblem>();
        var config = settings.Select(s => Override.Parse(s)!).Aggregate(new StackFiles(Repository.Root).Config(stack, problems), (c, o) => o.ApplyTo(c, problems));
        return StackConfiguration.From(stack, config, problems);
    }

    public static Task<Plan> PlanAsync(string stack, params IEnumerable<string> settings) => Planner.PlanAsync(Configuration(stack, settings));
}

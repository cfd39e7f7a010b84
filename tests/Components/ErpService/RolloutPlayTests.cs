using System.Text.Json.Nodes;
using Erp.Components;
using Erp.Infra.Planning;
using Erp.Stacks.Rollouts;

namespace Erp.Tests.Components.ErpServices;

/// <summary>Each strategy played through all its moves: what Kubernetes cannot change stays, and enough pods always serve.</summary>
public sealed class RolloutPlayTests
{
    private const string Name = "sales-service";
    private const string Old = "1.0.0";
    private const string New = "2.0.0";

    private static ServiceSpec Inside => SmallPlatform.Service(Name);

    private static ServiceSpec Routed => Inside with { Routes = [new("erp", "/sales")] };

    public static TheoryData<string> Games => new(Plays.Keys);

    private static readonly Dictionary<string, (Rollout Rollout, bool IsRouted, Func<RolloutState, RolloutState>[] Moves)> Plays = new()
    {
        ["rolling"] = (Rollout.Rolling(), false, [s => RolloutMoves.Start(s, New), s => RolloutMoves.Start(s, Old)]),
        ["rolling, one away at a time"] = (Rollout.Rolling("0", "1"), false, [s => RolloutMoves.Start(s, New)]),
        ["blue-green"] = (Rollout.BlueGreen(), true, [s => RolloutMoves.Start(s, New), RolloutMoves.Promote, RolloutMoves.Promote, s => RolloutMoves.Start(s, "3.0.0"), RolloutMoves.Promote]),
        ["blue-green, back before the switch"] = (Rollout.BlueGreen(Slot.Green), true, [s => RolloutMoves.Start(s, New), RolloutMoves.Abort]),
        ["blue-green, back after the switch"] = (Rollout.BlueGreen(), true, [s => RolloutMoves.Start(s, New), RolloutMoves.Promote, RolloutMoves.Abort, RolloutMoves.Abort]),
        ["canary"] = (Rollout.Canary(), true, [s => RolloutMoves.Start(s, New, 10), At(30), At(50), At(100), RolloutMoves.Promote]),
        ["canary in the dark"] = (Rollout.Canary(), true, [s => RolloutMoves.Start(s, New, 0), At(5), RolloutMoves.Abort]),
        ["canary of an internal service"] = (Rollout.Canary(), false, [s => RolloutMoves.Start(s, New, 10), At(25), At(50), RolloutMoves.Promote]),
        ["canary, back"] = (Rollout.Canary(), true, [s => RolloutMoves.Start(s, New, 20), At(60), RolloutMoves.Abort]),
    };

    [Theory]
    [MemberData(nameof(Games))]
    public async Task With_a_fixed_number_of_pods(string game) => await Play(game, Scale.Fixed(4));

    [Theory]
    [MemberData(nameof(Games))]
    public async Task With_an_autoscaler(string game) => await Play(game, Scale.Between(4, 20).Cpu(70));

    private static async Task Play(string game, Scale scale)
    {
        var (rollout, isRouted, moves) = Plays[game];
        var state = new RolloutState((isRouted ? Routed : Inside) with { Scale = scale }, Old, rollout);
        var plans = new List<Plan> { await PlanOf(state) };
        foreach (var move in moves)
        {
            var before = state;
            state = move(state);
            plans.Add(await PlanOf(state));
            Assert.True(Text(plans[^2]) != Text(plans[^1]) || Weights(before) != Weights(state), $"{before.InWords} -> {state.InWords}");
        }

        foreach (var (before, after) in plans.Zip(plans.Skip(1)))
        {
            SelectorsStay(before, after);
            // The Service's selector moves after the Deployments it leads to, and whatever is deleted goes last.
            EnoughServe(before, after, scale.Min);
        }
        Assert.All(plans, p => EnoughServe(p, p, scale.Min));
    }

    private static void SelectorsStay(Plan before, Plan after)
    {
        foreach (var deployment in before.Of("Deployment"))
            if (after.Of("Deployment").SingleOrDefault(d => d.Urn == deployment.Urn) is { } same)
                Assert.Equal(deployment.At("spec.selector")!.ToJsonString(), same.At("spec.selector")!.ToJsonString());
    }

    /// <summary>During an update pods of the old plan serve until the selector moves, and pods of the new one from then on.</summary>
    private static void EnoughServe(Plan before, Plan after, int pods)
    {
        var needed = pods - (long)after.Of("PodDisruptionBudget")[0].At("spec.maxUnavailable")!;
        Assert.InRange(Serving(before, after, before), needed, long.MaxValue);
        Assert.InRange(Serving(before, after, after), needed, long.MaxValue);
    }

    // Under the selector of one plan, those that both plans keep, less what an update of the template may take away.
    private static long Serving(Plan before, Plan after, Plan selecting)
    {
        var selector = selecting.Single("Service", Name).At("spec.selector")!.AsObject();
        return after.Of("Deployment").Where(d => IsSelected(d, selector)).Sum(long (d) =>
        {
            var earlier = before.Of("Deployment").SingleOrDefault(b => b.Urn == d.Urn);
            // Created and awaited before the Service's selector moves to it; an autoscaler has not yet looked at it.
            if (earlier is null) return selecting == before ? 0 : d.At("spec.replicas") is null ? 1 : Pods(after, d);
            var kept = Math.Min(Pods(before, earlier), Pods(after, d));
            var isUpdated = earlier.At("spec.template")!.ToJsonString() != d.At("spec.template")!.ToJsonString();
            return isUpdated ? kept - (int.TryParse(d.TextAt("spec.strategy.rollingUpdate.maxUnavailable"), out var away) ? away : 0) : kept;
        });
    }

    private static long Pods(Plan plan, PlannedResource deployment) => deployment.At("spec.replicas") is { } fixedNumber
        ? (long)fixedNumber
        : (long)plan.Of("HorizontalPodAutoscaler").Single(h => h.TextAt("spec.scaleTargetRef.name") == deployment.Name).At("spec.minReplicas")!;

    private static bool IsSelected(PlannedResource deployment, JsonObject selector) =>
        selector.All(s => (string?)deployment.At("spec.template.metadata.labels")![s.Key] == (string?)s.Value);

    private static Task<Plan> PlanOf(RolloutState state) => new SmallPlatform(state.Service) { Version = state.Version, Rollout = state.Rollout }.PlanAsync();

    private static string Text(Plan plan) => string.Concat(plan.Resources.Select(r => r.Inputs.ToJsonString()));

    private static string Weights(RolloutState state) =>
        string.Join(' ', ServedRoutes.Of(state.Service, state.Rollout).SelectMany(r => r.Backends).Select(b => $"{b.Service}={b.Weight}"));

    private static Func<RolloutState, RolloutState> At(int weight) => s => RolloutMoves.SetWeight(s, weight);
}

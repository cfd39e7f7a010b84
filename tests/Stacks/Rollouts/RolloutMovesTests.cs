using Erp.Components;
using Erp.Stacks.Rollouts;

namespace Erp.Tests.Stacks.Rollouts;

public sealed class RolloutMovesTests
{
    private static readonly ServiceSpec Routed = new("sales-service") { Ports = [Port.Http(8000)], Routes = [new("erp", "/sales")] };

    private static RolloutState State(Rollout rollout) => new(Routed, "1.0.0", rollout);

    private static RolloutState Canary(int weight) => State(Rollout.Canary() with { Version = "2.0.0", Weight = weight });

    [Fact]
    public void A_canary_starts_at_its_first_step_and_ends_as_the_image_itself()
    {
        var started = RolloutMoves.Start(State(Rollout.Canary(new CanaryStep(5, TimeSpan.FromMinutes(1)))), "2.0.0");
        var ended = RolloutMoves.Promote(RolloutMoves.SetWeight(started, 50));

        Assert.Equal(("2.0.0", 5), (((CanaryRollout)started.Rollout).Version, ((CanaryRollout)started.Rollout).Weight));
        Assert.Equal("1.0.0", started.Serving);
        Assert.Equal("2.0.0", ended.Serving);
        Assert.False(ended.IsRunning);
    }

    [Fact]
    public void Blue_green_goes_there_and_back()
    {
        var started = RolloutMoves.Start(State(Rollout.BlueGreen()), "2.0.0");
        var switched = RolloutMoves.Promote(started);

        Assert.Equal(["1.0.0", "2.0.0", "1.0.0", "1.0.0"],
            new[] { started, switched, RolloutMoves.Abort(switched), RolloutMoves.Abort(RolloutMoves.Abort(switched)) }.Select(s => s.Serving));
        Assert.False(RolloutMoves.Promote(switched).IsRunning);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_move_that_makes_no_sense_is_refused_with_a_reason(string reason, RolloutState state, Func<RolloutState, RolloutState> move) =>
        Assert.Contains(reason, Assert.Throws<RefusedMoveException>(() => move(state)).Message);

    public static TheoryData<string, RolloutState, Func<RolloutState, RolloutState>> Refusals => new()
    {
        { "no canary runs", State(Rollout.Canary()), RolloutMoves.Promote },
        { "no canary runs", State(Rollout.Canary()), s => RolloutMoves.SetWeight(s, 10) },
        { "nothing runs", State(Rollout.Canary()), RolloutMoves.Abort },
        { "the canary 2.0.0 gets 10 %", Canary(10), s => RolloutMoves.Start(s, "3.0.0") },
        { "101 is no share", Canary(10), s => RolloutMoves.SetWeight(s, 101) },
        { "-1 is no share", Canary(10), s => RolloutMoves.SetWeight(s, -1) },
        { "10 % already", Canary(10), s => RolloutMoves.SetWeight(s, 10) },
        { "does not have the pods", Canary(10), s => RolloutMoves.SetWeight(s, 100) },
        { "no traffic", Canary(0), RolloutMoves.Promote },
        { "1.0.0 serves already", State(Rollout.Canary()), s => RolloutMoves.Start(s, "1.0.0") },
        { "50 % at most", Canary(10) with { Service = Routed with { Routes = [] } }, s => RolloutMoves.SetWeight(s, 60) },
        { "the other slot is empty", State(Rollout.BlueGreen()), RolloutMoves.Promote },
        { "nothing runs", State(Rollout.BlueGreen()), RolloutMoves.Abort },
        { "one slot gets all", State(Rollout.BlueGreen()), s => RolloutMoves.SetWeight(s, 10) },
        { "one slot gets all", State(Rollout.BlueGreen()), s => RolloutMoves.Start(s, "2.0.0", 10) },
        { "waits in green", State(Rollout.BlueGreen() with { Green = "2.0.0", Idle = IdleSlot.Candidate }), s => RolloutMoves.Start(s, "3.0.0") },
        { "it is rolled", State(Rollout.Rolling()), RolloutMoves.Promote },
        { "it is rolled", State(Rollout.Rolling()), RolloutMoves.Abort },
        { "it is rolled", State(Rollout.Rolling()), s => RolloutMoves.SetWeight(s, 10) },
        { "it is rolled", State(Rollout.Rolling()), s => RolloutMoves.Start(s, "2.0.0", 10) },
    };

    [Fact]
    public void A_move_writes_only_what_it_changes()
    {
        var promoted = RolloutMoves.Promote(Canary(20));
        var waiting = RolloutMoves.Start(State(Rollout.BlueGreen()), "2.0.0");

        Assert.Equal(
            ["erp-infra:images.versions.sales-service=2.0.0", "erp-infra:services.sales-service.rollout.version=", "erp-infra:services.sales-service.rollout.weight="],
            Written(RolloutEdits.Between(Canary(20), promoted)));
        Assert.Equal(
            ["erp-infra:services.sales-service.rollout.blue=1.0.0", "erp-infra:services.sales-service.rollout.green=2.0.0", "erp-infra:services.sales-service.rollout.idle=candidate"],
            Written(RolloutEdits.Between(State(Rollout.BlueGreen()), waiting)));
        Assert.Equal(
            ["erp-infra:services.sales-service.rollout.active=green", "erp-infra:services.sales-service.rollout.idle=previous"],
            Written(RolloutEdits.Between(waiting, RolloutMoves.Promote(waiting))));
    }

    private static IEnumerable<string> Written(IEnumerable<ConfigEdit> edits) => edits.Select(e => $"{string.Join('.', e.Path)}={e.Value}");
}

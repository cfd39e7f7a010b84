using System.CommandLine;
using Erp.Stacks.Rollouts;

namespace Erp.Infra.Commands;

/// <summary><c>erp rollout</c>: shows where a service's rollout stands, and writes the next move into the stack's file.</summary>
internal sealed class RolloutCommand : Command, IHasExamples
{
    private readonly Argument<string> _service = new("SERVICE") { Description = "The service, e.g. sales-service" };
    private readonly Argument<string> _version = new("VERSION") { Description = "The tag or digest to go to" };
    private readonly Argument<int> _weight = new("WEIGHT") { Description = "The canary's share of the traffic, in percent" };
    private readonly Option<int?> _firstWeight = new("--weight") { Description = "The canary's first share; its first step when not given", HelpName = "PERCENT" };
    private readonly Option<string> _stack = StackArgument.Option("The stack whose rollout it is");
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change and leave the file as it is" };

    public RolloutCommand() : base("rollout", "Show and move the rollout of a service")
    {
        var status = new Command("status", "Say where the rollout stands") { _service, _stack };
        status.SetAction(arguments => RolloutRun.Of(arguments.GetValue(_stack)!, arguments.GetValue(_service)!, arguments).Status());
        Subcommands.Add(status);
        Add("start", "Begin with a new version", (state, arguments) => RolloutMoves.Start(state, arguments.GetValue(_version)!, arguments.GetValue(_firstWeight)), _version, _firstWeight);
        Add("set-weight", "Give the canary another share of the traffic", (state, arguments) => RolloutMoves.SetWeight(state, arguments.GetValue(_weight)), _weight);
        Add("promote", "Let the new version win", (state, _) => RolloutMoves.Promote(state));
        Add("abort", "Go back to the version before", (state, _) => RolloutMoves.Abort(state));
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp rollout status sales-service --stack production", "where it stands, and what can be done"),
        ("erp rollout start sales-service 1.1.0 --stack production --dry-run", "what starting a version would change"),
    ];

    private void Add(string name, string description, Func<RolloutState, ParseResult, RolloutState> move, params Symbol[] more)
    {
        var command = new Command(name, description) { _service };
        foreach (var argument in more.OfType<Argument>()) command.Arguments.Add(argument);
        foreach (var option in more.OfType<Option>().Append(_stack).Append(_dryRun)) command.Options.Add(option);
        command.SetAction((arguments, _) => RolloutRun.Of(arguments.GetValue(_stack)!, arguments.GetValue(_service)!, arguments)
            .MoveAsync(state => move(state, arguments), arguments.GetValue(_dryRun)));
        Subcommands.Add(command);
    }
}

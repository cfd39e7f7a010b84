using System.CommandLine;
using Erp.Stacks.Rollouts;

namespace Erp.Infra.Commands;

/// <summary><c>erp rollout</c>: shows where a service's rollout stands, and writes the next move into the stack's file.</summary>
internal sealed class RolloutCommand : Command, IHasExamples
{
    private readonly Argument<string> _service = new("SERVICE") { Description = "The service, e.g. sales-service", HelpName = "SERVICE" };
    private readonly Argument<string> _version = new("VERSION") { Description = "The tag or digest to go to" };
    private readonly Argument<int> _weight = new("WEIGHT") { Description = "The canary's share of the traffic, in percent" };
    private readonly Option<int?> _firstWeight = new("--weight") { Description = "The canary's first share; its first step when not given", HelpName = "PERCENT" };
    private readonly Option<string> _stack = StackArgument.Option("The stack whose rollout it is");
    private readonly Option<bool> _json = new("--json") { Description = "Print it as JSON" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would change and leave the file as it is" };

    public RolloutCommand() : base("rollout", "Show and move the rollout of a service")
    {
        this.ShowHelpAlone();
        _service.CompletionSources.Add(Completions.Services);
        var status = new CommandWithExample("status", "Say where the rollout stands", "erp rollout status sales-service --stack production", "where it stands, and what can be done") { _service, _stack, _json };
        status.SetAction(arguments => RolloutRun.Of(arguments.GetValue(_stack)!, arguments.GetValue(_service)!, arguments).Status(arguments.GetValue(_json)));
        Subcommands.Add(status);
        Add(new("start", "Begin with a new version", "erp rollout start sales-service 1.1.0 --stack production", "as the service's strategy has it"),
            (state, arguments) => RolloutMoves.Start(state, arguments.GetValue(_version)!, arguments.GetValue(_firstWeight)), _version, _firstWeight);
        Add(new("set-weight", "Give the canary another share of the traffic", "erp rollout set-weight sales-service 50 --stack production", "half of it"),
            (state, arguments) => RolloutMoves.SetWeight(state, arguments.GetValue(_weight)), _weight);
        Add(new("promote", "Let the new version win", "erp rollout promote sales-service --stack production", "or, once it has, let the former one go"), (state, _) => RolloutMoves.Promote(state));
        Add(new("abort", "Go back to the version before", "erp rollout abort sales-service --stack production", "without asking why"), (state, _) => RolloutMoves.Abort(state));
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp rollout status sales-service --stack production", "where it stands, and what can be done"),
        ("erp rollout start sales-service 1.1.0 --stack production --dry-run", "what starting a version would change"),
    ];

    private void Add(CommandWithExample command, Func<RolloutState, ParseResult, RolloutState> move, params Symbol[] more)
    {
        command.Arguments.Add(_service);
        foreach (var argument in more.OfType<Argument>()) command.Arguments.Add(argument);
        foreach (var option in more.OfType<Option>().Append(_stack).Append(_dryRun)) command.Options.Add(option);
        command.SetAction((arguments, _) => RolloutRun.Of(arguments.GetValue(_stack)!, arguments.GetValue(_service)!, arguments)
            .MoveAsync(state => move(state, arguments), arguments.GetValue(_dryRun)));
        Subcommands.Add(command);
    }
}

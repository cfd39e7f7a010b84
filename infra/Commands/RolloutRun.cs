using System.CommandLine;
using Erp.Infra.Diffing;
using Erp.Infra.Editing;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks;
using Erp.Stacks.Configuration;
using Erp.Stacks.Rollouts;

namespace Erp.Infra.Commands;

/// <summary>One run of <c>erp rollout</c>: a service in a stack, as the stack's file has it.</summary>
internal sealed class RolloutRun
{
    private readonly StackFiles _files;
    private readonly StackConfiguration _configuration;
    private readonly RolloutState _state;
    private readonly Terminal _terminal;
    private readonly bool _verbose;

    private RolloutRun(StackFiles files, StackConfiguration configuration, RolloutState state, Terminal terminal, bool verbose) =>
        (_files, _configuration, _state, _terminal, _verbose) = (files, configuration, state, terminal, verbose);

    private string File => Path.Combine(_files.Directory, StackFiles.FileOf(_configuration.Stack));

    public static RolloutRun Of(string stack, string service, ParseResult arguments)
    {
        var files = Project.Find(arguments.GetValue(GlobalOptions.Directory));
        var configuration = Project.Load(files, stack);
        var blueprint = new Blueprint(configuration);
        if (!blueprint.Topology.Contains(service)) throw Unknown(service, blueprint);
        var spec = blueprint.Topology[service];
        var state = new RolloutState(spec, blueprint.Images.Versions[spec.Image ?? spec.Name], blueprint.RolloutOf(spec));
        return new(files, configuration, state, Terminal.ForStandardOutput(arguments.GetValue(GlobalOptions.NoColor)), arguments.GetValue(GlobalOptions.Verbose));
    }

    public int Status(bool json)
    {
        if (json)
        {
            Console.Out.Write(JsonText.Of(RolloutJson.Of(_configuration.Stack, _state)));
            return ExitCode.Fine;
        }
        Say(_state);
        _terminal.Line($"Next: {RolloutMoves.NextOf(_state)}", Style.Dim);
        return ExitCode.Fine;
    }

    public async Task<int> MoveAsync(Func<RolloutState, RolloutState> move, bool dryRun)
    {
        var before = await Planner.PlanAsync(_configuration);
        var original = await System.IO.File.ReadAllTextAsync(File);
        var (after, text) = Edited(original, move);
        var difference = PlanDiffer.Compare(before, await PlanWithAsync(text, original, dryRun));

        Say(after);
        DiffText.Write(_terminal, difference, "what it was", _verbose);
        _terminal.Line(dryRun ? $"{StackFiles.FileOf(_configuration.Stack)} is as it was." : $"Next: pulumi up --stack {_configuration.Stack}", Style.Bold);
        return ExitCode.Fine;
    }

    // A rollout is in the stack's file, and so is the platform: there is no other for one run.
    private static UsageException Unknown(string service, Blueprint blueprint)
    {
        var stack = blueprint.Configuration.Stack;
        return new(OtherPlatform.WithService(service) is { } other
            ? $"'{service}' is a service of {other}, and {stack} runs {blueprint.Platform.Name}: set {ErpSettings.Project}:platform in {StackFiles.FileOf(stack)}"
            : $"There is no service '{service}' in {stack}; {Nearest.Hint(service, [.. blueprint.Topology.Services.Select(s => s.Name).Order(StringComparer.Ordinal)])}");
    }

    private (RolloutState After, string Text) Edited(string text, Func<RolloutState, RolloutState> move)
    {
        try
        {
            var after = move(_state);
            foreach (var edit in RolloutEdits.Between(_state, after))
                text = edit.Value is { } value ? StackFileEditor.Set(text, ["config", .. edit.Path], value) : StackFileEditor.Remove(text, ["config", .. edit.Path]);
            return (after, text);
        }
        catch (Exception refusal) when (refusal is RefusedMoveException or EditException)
        {
            throw new UsageException(refusal.Message);
        }
    }

    // Planned from the file as it will be read; one that gives no plan is put back.
    private async Task<Plan> PlanWithAsync(string text, string original, bool dryRun)
    {
        var stays = false;
        await System.IO.File.WriteAllTextAsync(File, text);
        try
        {
            var plan = await Planner.PlanAsync(Project.Load(_files, _configuration.Stack));
            stays = !dryRun;
            return plan;
        }
        finally
        {
            if (!stays) await System.IO.File.WriteAllTextAsync(File, original);
        }
    }

    private void Say(RolloutState state) => _terminal.Line($"{state.Service.Name} in {_configuration.Stack}: {state.InWords}");
}

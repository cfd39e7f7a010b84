using System.CommandLine;

namespace Erp.Infra.Commands;

/// <summary>One of the subcommands of <c>erp rollout</c>.</summary>
internal sealed class RolloutStep(string name, string description, string example, string says) : Command(name, description), IHasExamples
{
    public IReadOnlyList<(string Command, string Says)> Examples => [($"erp rollout {Name} {example} --stack production", says)];
}

using System.CommandLine;

namespace Erp.Infra.Commands;

/// <summary>A subcommand whose help shows one way to use it.</summary>
internal sealed class CommandWithExample(string name, string description, string example, string says) : Command(name, description), IHasExamples
{
    public IReadOnlyList<(string Command, string Says)> Examples => [(example, says)];
}

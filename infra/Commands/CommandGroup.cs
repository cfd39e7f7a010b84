using System.CommandLine;
using System.CommandLine.Help;

namespace Erp.Infra.Commands;

/// <summary>A command that does nothing without one of its subcommands. Alone it shows its help and ends well, as gh, kubectl and pulumi do.</summary>
internal static class CommandGroup
{
    public static void ShowHelpAlone(this Command group) =>
        group.SetAction(arguments => ((HelpWithExamples)arguments.RootCommandResult.Command.Options.OfType<HelpOption>().Single().Action!).Invoke(arguments));
}

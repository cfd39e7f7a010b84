using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Erp.Infra.Commands;

/// <summary>The ordinary help, followed by the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction ordinary) : SynchronousCommandLineAction
{
    // Who asks for help has not given everything yet.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = ordinary.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: var examples }) return code;

        var output = parseResult.InvocationConfiguration.Output;
        var width = examples.Max(e => e.Command.Length);
        output.WriteLine("Examples:");
        foreach (var (command, says) in examples) output.WriteLine($"  {command.PadRight(width)}  {says}");
        return code;
    }
}

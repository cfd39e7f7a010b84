using System.CommandLine;
using System.CommandLine.Help;
using Erp.Components;
using Erp.Infra.Commands.Backup;
using Erp.Infra.Commands.Doctor;
using Erp.Infra.Planning;
using Erp.Stacks.Configuration;
using Pulumi;

namespace Erp.Infra.Commands;

/// <summary>The command line as a whole: finds the command, runs it, and turns what goes wrong into a message and an exit code.</summary>
internal sealed class ErpCommand : RootCommand, IHasExamples
{
    public ErpCommand() : this(HelpWithExamples.WidthOfOutput)
    {
    }

    internal ErpCommand(int helpWidth) : base("Previews, renders, compares and checks the ERP platform's stacks, offline")
    {
        Subcommands.Add(new PreviewCommand());
        Subcommands.Add(new DiffCommand());
        Subcommands.Add(new GraphCommand());
        Subcommands.Add(new RenderCommand());
        Subcommands.Add(new ExplainCommand());
        Subcommands.Add(new RolloutCommand());
        Subcommands.Add(new BackupCommand());
        Subcommands.Add(new ConfigCommand());
        Subcommands.Add(new DoctorCommand());
        Subcommands.Add(new CompletionCommand());
        Subcommands.Add(new HelpCommand());
        this.ShowHelpAlone();
        Options.Add(GlobalOptions.Directory);
        Options.Add(GlobalOptions.NoColor);
        Options.Add(GlobalOptions.Verbose);
        var help = Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, helpWidth);
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp preview production", "what production would create"),
        ("erp preview --help", "all that preview can do"),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (Completions.AreAskedFor(arguments))
        {
            Completions.Write(arguments, Console.Out);
            return ExitCode.Fine;
        }
        var parsed = new ErpCommand().Parse(arguments);
        if (Complaint.About(parsed) is { } complaint)
        {
            Fail(complaint.Message, complaint.Hints);
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (ConfigException mistakes)
        {
            Fail("The configuration cannot be used:", [.. mistakes.Problems.Select(p => $"  {p}"), .. mistakes.Problems.Any(p => p.IsWritten) ? ["Correct it, then run: erp config validate"] : Array.Empty<string>()]);
            return ExitCode.Usage;
        }
        catch (InvalidArgumentsException mistakes)
        {
            Fail("The stack cannot be built as it is configured:", [.. mistakes.Problems.Select(p => $"  {p}"), "Correct it, then run: erp config validate"]);
            return ExitCode.Usage;
        }
        catch (Exception mistake) when (mistake is UsageException or PlanException or RunException)
        {
            Fail(mistake.Message);
            return ExitCode.Usage;
        }
        catch (Exception fault)
        {
            Fail($"erp failed: {fault.Message.Split('\n')[0]}", parsed.GetValue(GlobalOptions.Verbose) ? [fault.ToString()] : ["Run it again with --verbose for the details."]);
            return ExitCode.Internal;
        }
    }

    private static void Fail(string message, params string[] more)
    {
        Console.Error.WriteLine(message);
        foreach (var line in more) Console.Error.WriteLine(line);
    }
}

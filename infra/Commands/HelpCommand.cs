using System.CommandLine;
using System.CommandLine.Completions;

namespace Erp.Infra.Commands;

/// <summary><c>erp help</c>: what <c>--help</c> says, for those who begin with the question.</summary>
internal sealed class HelpCommand : Command, IHasExamples
{
    private readonly Argument<string[]> _command = new("COMMAND") { Description = "The command to show; what there is when none is named", HelpName = "COMMAND", Arity = ArgumentArity.ZeroOrMore };

    public HelpCommand() : base("help", "Show how a command is used")
    {
        _command.CompletionSources.Add(Candidates);
        Arguments.Add(_command);
        SetAction((arguments, _) => ErpCommand.RunAsync([.. arguments.GetValue(_command) ?? [], "--help"]));
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("erp help", "the commands"),
        ("erp help rollout start", "one of them"),
    ];

    private IEnumerable<CompletionItem> Candidates(CompletionContext context)
    {
        var at = context.ParseResult.RootCommandResult.Command;
        foreach (var word in context.ParseResult.GetValue(_command) ?? []) at = at.Subcommands.FirstOrDefault(c => c.Name == word) ?? at;
        return at.Subcommands.Select(c => new CompletionItem(c.Name));
    }
}

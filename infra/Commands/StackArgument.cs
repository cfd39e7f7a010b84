using System.CommandLine;
using System.CommandLine.Completions;

namespace Erp.Infra.Commands;

/// <summary>The stacks that a command is about, completed by what the project has.</summary>
internal static class StackArgument
{
    public static Argument<string[]> Several(string description)
    {
        var argument = new Argument<string[]>("STACK") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        argument.CompletionSources.Add(Names);
        return argument;
    }

    public static Argument<string> One(string name = "STACK", string description = "The stack")
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.CompletionSources.Add(Names);
        return argument;
    }

    private static IEnumerable<CompletionItem> Names(CompletionContext context)
    {
        try
        {
            return Project.Find(null).Stacks.Select(s => new CompletionItem(s));
        }
        catch (UsageException)
        {
            return [];
        }
    }
}

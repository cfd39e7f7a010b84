using System.Collections.Immutable;
using System.CommandLine;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>The stacks that a command is about, completed by what the project has.</summary>
internal static class StackArgument
{
    public static Argument<string[]> Several(string description)
    {
        var argument = new Argument<string[]>("STACK") { Description = description, HelpName = "STACK", Arity = ArgumentArity.ZeroOrMore };
        argument.CompletionSources.Add(Completions.Stacks);
        return argument;
    }

    /// <summary>The stacks that were named, each once; all of the project when none was.</summary>
    public static ImmutableArray<string> Named(ParseResult arguments, Argument<string[]> stacks, StackFiles files) =>
        arguments.GetValue(stacks) is { Length: > 0 } some ? [.. some.Distinct()]
        : files.Stacks is { IsEmpty: false } all ? all
        : throw new UsageException($"There is no stack in '{files.Directory}': write a {StackFiles.FileOf("dev")} there.");

    public static Argument<string> One(string name = "STACK", string description = "The stack")
    {
        var argument = new Argument<string>(name) { Description = description, HelpName = name };
        argument.CompletionSources.Add(Completions.Stacks);
        return argument;
    }

    /// <summary>For commands whose first words are about something in the stack.</summary>
    public static Option<string> Option(string description, string? usual = null)
    {
        var option = new Option<string>("--stack", "-s") { Description = description, HelpName = "STACK", Required = usual is null };
        if (usual is not null) option.DefaultValueFactory = _ => usual;
        option.CompletionSources.Add(Completions.Stacks);
        return option;
    }
}

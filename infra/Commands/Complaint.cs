using System.CommandLine;
using System.CommandLine.Parsing;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>What is wrong with a command line: the word that is, and what may stand there.</summary>
internal sealed record Complaint(string Message, params string[] Hints)
{
    /// <summary>Null when the line can be carried out.</summary>
    public static Complaint? About(ParseResult parsed)
    {
        var path = PathOf(parsed.CommandResult);
        var help = $"Run '{path} --help' for what there is.";
        if (Unknown(parsed).ToList() is [var first, ..] unknown)
            return new($"'{path}' knows no '{first}'.", [.. Nearby(parsed, unknown).Select(n => $"Did you mean '{n}'?"), help]);
        if (parsed.Errors is not [var error, ..]) return null;
        return Missing(parsed).ToList() is { Count: > 0 } missing
            ? new($"'{path}' needs {string.Join(", ", missing.Select(m => m.Name))}.", [.. missing.Select(m => $"  {m.Name}: {m.Description}"), help])
            : new(InWords(error), help);
    }

    private static IEnumerable<Symbol> Missing(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }),
        .. parsed.CommandResult.Command.Options.Where(o => o.Required && parsed.GetResult(o) is not { Implicit: false }),
    ];

    // A mistyped option would pass for an argument where a command takes any number of those.
    private static IEnumerable<string> Unknown(ParseResult parsed) =>
    [
        .. parsed.UnmatchedTokens,
        .. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(t => t.StartsWith('-')),
    ];

    private static IEnumerable<string> Nearby(ParseResult parsed, IEnumerable<string> unknown)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive));
        string[] names = [.. command.Subcommands.Select(c => c.Name), .. options.Select(o => o.Name)];
        return unknown.Select(t => Nearest.To(t, names)).OfType<string>().Distinct();
    }

    // The library would name the .NET type that a value cannot become.
    private static string InWords(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [], Option: var option } => $"{option.Name} needs {option.HelpName ?? "a value"}.",
        OptionResult option => InWords(error, option.Option.Name, option.Option.ValueType, option.Tokens),
        ArgumentResult { Parent: OptionResult option } => InWords(error, option.Option.Name, option.Option.ValueType, option.Tokens),
        ArgumentResult argument => InWords(error, argument.Argument.Name, argument.Argument.ValueType, argument.Tokens),
        _ => error.Message,
    };

    private static string InWords(ParseError error, string name, Type type, IReadOnlyList<Token> tokens) =>
        tokens is [.., { Value: var found }] && Allowed(Nullable.GetUnderlyingType(type) ?? type) is { } allowed ? $"{name}: found '{found}'; {allowed}" : error.Message;

    private static string? Allowed(Type type) =>
        type.IsEnum ? $"allowed: {string.Join(", ", SettingsBinder.ChoicesOf(type).Keys)}"
        : type == typeof(int) ? "allowed: a whole number"
        : type == typeof(DirectoryInfo) ? "allowed: the name of a folder"
        : type == typeof(FileInfo) ? "allowed: the name of a file"
        : null;

    private static string PathOf(CommandResult command) => command.Parent is CommandResult above ? $"{PathOf(above)} {command.Command.Name}" : "erp";
}

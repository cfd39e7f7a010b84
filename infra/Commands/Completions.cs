using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Erp.Components;
using Erp.Infra.Checks;
using Erp.Stacks.Configuration;
using Erp.Stacks.Platforms;

namespace Erp.Infra.Commands;

/// <summary>What may come next on a line that is not finished. Reads files only: a shell waits for the answer.</summary>
internal static class Completions
{
    private const string Directive = "[suggest:";

    /// <summary>Whether a shell asks, as System.CommandLine's own shims do: <c>erp "[suggest:8]" "preview "</c>.</summary>
    public static bool AreAskedFor(string[] arguments) => arguments is [var first, ..] && first.StartsWith(Directive, StringComparison.Ordinal);

    public static void Write(string[] arguments, TextWriter output)
    {
        var line = arguments is [_, var typed, ..] ? typed : "";
        var position = int.TryParse(arguments[0][Directive.Length..].TrimEnd(']'), CultureInfo.InvariantCulture, out var given) ? Math.Min(given, line.Length) : line.Length;
        var word = line[..position].Split(' ')[^1];
        var candidates = new ErpCommand().Parse(line).GetCompletions(position).Select(c => c.Label)
            // Options only when one is begun; their short names are for those who know them.
            .Where(label => word.StartsWith('-') ? label.StartsWith("--", StringComparison.Ordinal) : label[0] is not ('-' or '/'))
            .Where(label => label.StartsWith(word, StringComparison.Ordinal))
            .Distinct();
        foreach (var candidate in candidates) output.WriteLine(candidate);
    }

    /// <summary>The stacks of the project.</summary>
    public static IEnumerable<CompletionItem> Stacks(CompletionContext context)
    {
        try
        {
            return Items(Project.Find(context.ParseResult.GetValue(GlobalOptions.Directory)).Stacks);
        }
        catch (UsageException)
        {
            return [];
        }
    }

    public static IEnumerable<CompletionItem> Platforms(CompletionContext _) => Items(SettingsBinder.ChoicesOf(typeof(PlatformName)).Keys);

    /// <summary>The services of all platforms: which of them a stack runs is not worth the wait.</summary>
    public static IEnumerable<CompletionItem> Services(CompletionContext _) =>
        Items(Enum.GetValues<PlatformName>().SelectMany(p => PlatformCatalog.Of(p).Services).Select(s => s.Name));

    /// <summary>The databases that the services of all platforms keep.</summary>
    public static IEnumerable<CompletionItem> Databases(CompletionContext _) =>
        Items(Enum.GetValues<PlatformName>().SelectMany(p => PlatformCatalog.Of(p).Services).SelectMany(s => s.Uses.OfType<DatabaseUse>()).Select(d => d.Name).Distinct());

    public static IEnumerable<CompletionItem> Rules(CompletionContext _) => Items(RulePages.Ids);

    /// <summary>The paths of all settings.</summary>
    public static IEnumerable<CompletionItem> Settings(CompletionContext _) => Items(SettingPath.All.Select(s => s.Path));

    /// <summary>What <c>--set</c> takes: a path with its '=', and behind that the choices where there are such.</summary>
    public static IEnumerable<CompletionItem> Assignments(CompletionContext _) =>
        Items(SettingPath.All.SelectMany(s => s.Choices is [] ? [$"{s.Path}="] : s.Choices.Select(c => $"{s.Path}={c}")));

    /// <summary>Stacks and branches.</summary>
    public static IEnumerable<CompletionItem> Revisions(CompletionContext context) =>
        Stacks(context).Concat(Items(["HEAD", "HEAD~1", .. new Git(context.ParseResult.GetValue(GlobalOptions.Directory)?.FullName ?? Directory.GetCurrentDirectory()).Branches]));

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> names) => names.Select(n => new CompletionItem(n));
}

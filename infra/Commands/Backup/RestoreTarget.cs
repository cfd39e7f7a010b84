using System.Text.RegularExpressions;

namespace Erp.Infra.Commands.Backup;

/// <summary>The name of a database that a restore makes: never that of a live one.</summary>
internal static partial class RestoreTarget
{
    private static readonly string[] Own = ["postgres", "template0", "template1"];

    public static string Of(string? name, string database, IReadOnlyCollection<string> live)
    {
        var target = name ?? $"{database}_restored";
        if (live.Contains(target) || Own.Contains(target))
            throw new UsageException($"--as {target}: that database is live, and a restore never writes over one. Take a new name, such as {database}_restored; docs/restore.md says how to swap them.");
        return Plain().IsMatch(target) ? target : throw new UsageException($"--as {target}: use lower-case letters, digits and underscores, beginning with a letter, 55 at most.");
    }

    [GeneratedRegex("^[a-z]([a-z0-9_]{0,53}[a-z0-9])?$")]
    private static partial Regex Plain();
}

using System.CommandLine;

namespace Erp.Infra.Commands;

/// <summary>The options that every command understands.</summary>
internal static class GlobalOptions
{
    public static Option<bool> NoColor { get; } = new("--no-color") { Description = "Print without colours; so does NO_COLOR=1", Recursive = true };

    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Show everything: warnings, what is folded to fit, the details of a failure", Recursive = true };

    public static Option<DirectoryInfo?> Directory { get; } = new("--cwd", "-C")
    {
        Description = "Run as if started in this folder",
        HelpName = "DIR",
        Recursive = true,
    };
}

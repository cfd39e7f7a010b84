using System.CommandLine;

namespace Erp.Infra.Commands;

/// <summary><c>erp completion</c>: the few lines that let a shell complete what erp understands.</summary>
internal sealed class CompletionCommand : Command, IHasExamples
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> _shell = new("SHELL") { Description = string.Join(", ", Shells), HelpName = "SHELL" };

    public CompletionCommand() : base("completion", "Print the script that lets a shell complete commands, stacks, services and rules")
    {
        _shell.AcceptOnlyFromAmong(Shells);
        Arguments.Add(_shell);
        SetAction(arguments =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"shells/{arguments.GetValue(_shell)}")!;
            using var output = Console.OpenStandardOutput();
            script.CopyTo(output);
            return ExitCode.Fine;
        });
    }

    public IReadOnlyList<(string Command, string Says)> Examples =>
    [
        ("source <(erp completion bash)", "in bash, for this session; in ~/.bashrc for all"),
        ("source <(erp completion zsh)", "in zsh, after compinit"),
        ("erp completion fish | source", "in fish"),
        ("erp completion pwsh | Out-String | iex", "in PowerShell"),
    ];
}

using System.Diagnostics;

namespace Erp.Infra.Commands;

/// <summary>The little of git that comparisons with another revision need.</summary>
internal sealed class Git(string folder)
{
    /// <summary>The commit that a name stands for; null when it stands for none, or this is no checkout.</summary>
    public string? Commit(string name) => Run("rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}") is (0, var hash) ? hash.Trim() : null;

    public bool IsCheckout => Run("rev-parse", "--is-inside-work-tree").ExitCode == 0;

    public string[] Branches => Run("for-each-ref", "--format=%(refname:short)", "refs/heads") is (0, var names) ? names.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>A file of a commit, by its path below the folder; null when that commit has none.</summary>
    public string? Show(string commit, string path) => Run("show", $"{commit}:./{path}") is (0, var text) ? text : null;

    /// <summary>Whether any of these paths differs between a commit and the files as they are, those included that nobody has added yet.</summary>
    public bool Differs(string commit, params string[] paths) =>
        Run(["diff", "--quiet", commit, "--", .. paths]).ExitCode != 0
        || Run(["ls-files", "--others", "--exclude-standard", "--", .. paths]) is not (0, "");

    public void AddWorktree(string path, string commit)
    {
        if (Run("worktree", "add", "--detach", "--quiet", path, commit) is not (0, _)) throw new UsageException($"git cannot check out {commit} beside this folder.");
    }

    public void RemoveWorktree(string path) => Run("worktree", "remove", "--force", path);

    private (int ExitCode, string Output) Run(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            // Read beside each other: a full pipe that nobody reads would stop git for ever.
            var errors = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            errors.Wait();
            return (git.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}

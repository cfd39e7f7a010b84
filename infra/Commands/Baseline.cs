using System.Collections.Immutable;
using System.Diagnostics;
using Erp.Infra.Planning;
using Erp.Infra.Rendering;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>What plans are compared with: a saved plan, another stack, or the project as it was in another git revision.</summary>
internal sealed class Baseline(StackFiles files, string against)
{
    // What the program is built from: the launcher looks at the same.
    internal static readonly string[] Sources =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "infra", "stacks", "components", "crds", "generator", "offline"];

    public string Name { get; } = against;

    /// <summary>The last commit; null where there is none, or no git checkout.</summary>
    public static Baseline? LastCommit(StackFiles files) => new Git(files.Directory).Commit("HEAD") is null ? null : new(files, "HEAD");

    /// <summary>The plans that these stacks are held against; null for a stack that was not there.</summary>
    public async Task<ImmutableArray<Plan?>> OfAsync(IReadOnlyList<StackConfiguration> configurations)
    {
        if (File.Exists(Name)) return [.. FromFile(configurations)];
        if (files.Stacks.Contains(Name)) return Repeated(await Planner.PlanAsync(Project.Load(files, Name)), configurations.Count);

        var git = new Git(files.Directory);
        var commit = git.Commit(Name) ?? throw new UsageException(
            $"'{Name}' is no file and no stack, and {(git.IsCheckout ? "no git revision" : $"'{files.Directory}' is no git checkout")}; stacks: {string.Join(", ", files.Stacks)}");
        return git.Differs(commit, Sources) ? BuiltAt(git, commit, configurations) : await ConfiguredAtAsync(git, commit, configurations);
    }

    // A plan of another stack is asked for by that stack's name: from a file it would be a mistake.
    private IEnumerable<Plan?> FromFile(IReadOnlyList<StackConfiguration> configurations)
    {
        var saved = Saved();
        string[] held = [.. saved.Select(p => p.Stack)];
        string[] lacking = [.. configurations.Select(c => c.Stack).Except(held)];
        return lacking is []
            ? configurations.Select(c => saved.First(p => p.Stack == c.Stack))
            : throw new UsageException($"'{Name}' holds the plan of {string.Join(", ", held)}, and none of {string.Join(", ", lacking)}; preview what it holds: erp preview {string.Join(' ', held)} --against {Name}");
    }

    private ImmutableArray<Plan> Saved()
    {
        try
        {
            if (PlanJsonReader.Read(File.ReadAllText(Name)) is { IsEmpty: false } saved) return saved;
        }
        catch (Exception mistake) when (mistake is System.Text.Json.JsonException or NullReferenceException or InvalidOperationException)
        {
        }
        throw new UsageException($"'{Name}' is no saved plan; make one with: erp preview STACK --json > {Name}");
    }

    // Only settings differ, so today's program can read yesterday's files.
    private static async Task<ImmutableArray<Plan?>> ConfiguredAtAsync(Git git, string commit, IReadOnlyList<StackConfiguration> configurations)
    {
        var plans = ImmutableArray.CreateBuilder<Plan?>();
        foreach (var configuration in configurations)
        {
            var file = StackFiles.FileOf(configuration.Stack);
            if (git.Show(commit, file) is not { } text)
            {
                plans.Add(null);
                continue;
            }
            var problems = new List<ConfigProblem>();
            var config = StackFiles.Config(YamlReader.Read($"{file}@{commit[..8]}", text, problems), problems);
            plans.Add(await Planner.PlanAsync(StackConfiguration.From(configuration.Stack, config, problems)));
        }
        return plans.ToImmutable();
    }

    // The program itself differs: the old one is built beside this one, and asked.
    private static ImmutableArray<Plan?> BuiltAt(Git git, string commit, IReadOnlyList<StackConfiguration> configurations)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"erp-{commit[..12]}-{Environment.ProcessId}");
        git.AddWorktree(folder, commit);
        try
        {
            return [.. configurations.Select(c => PlannedIn(folder, c.Stack, commit))];
        }
        finally
        {
            git.RemoveWorktree(folder);
        }
    }

    private static Plan? PlannedIn(string folder, string stack, string commit)
    {
        if (!File.Exists(Path.Combine(folder, StackFiles.FileOf(stack)))) return null;
        using var erp = Process.Start(new ProcessStartInfo(Path.Combine(folder, "erp"), ["preview", stack, "--json"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = erp.StandardError.ReadToEndAsync();
        var json = erp.StandardOutput.ReadToEnd();
        erp.WaitForExit();
        return erp.ExitCode is ExitCode.Fine or ExitCode.Findings
            ? PlanJsonReader.Read(json)[0]
            : throw new UsageException($"The project at {commit[..8]} cannot preview '{stack}':{Environment.NewLine}{errors.Result.Trim()}");
    }

    private static ImmutableArray<Plan?> Repeated(Plan plan, int times) => [.. Enumerable.Repeat<Plan?>(plan, times)];
}

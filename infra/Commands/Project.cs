using System.Collections.Immutable;
using Erp.Stacks.Configuration;

namespace Erp.Infra.Commands;

/// <summary>The project folder that a command works on.</summary>
internal static class Project
{
    private const string Marker = ProjectFile.Name;

    /// <summary>The nearest folder upwards that holds Pulumi.yaml; failing that, the one this program was built in.</summary>
    public static StackFiles Find(DirectoryInfo? start)
    {
        if (start is { Exists: false }) throw new UsageException($"There is no folder '{start.FullName}'.");
        var from = start?.FullName ?? Directory.GetCurrentDirectory();
        var found = Upwards(from) ?? (start is null ? Upwards(AppContext.BaseDirectory) : null);
        return found is null
            ? throw new UsageException($"There is no {Marker} in '{from}' or above. Change into the project, or name it with --cwd DIR.")
            : new StackFiles(found);
    }

    /// <summary>The stack's configuration, or an explanation of why there is none.</summary>
    public static StackConfiguration Load(StackFiles files, string stack, params IEnumerable<Override> overrides)
    {
        var stacks = files.Stacks;
        if (!stacks.Contains(stack))
            throw new UsageException(stacks.IsEmpty
                ? $"There is no stack '{stack}', nor any other: write a {StackFiles.FileOf(stack)} beside {Marker}."
                : $"There is no stack '{stack}'; {(Abbreviation.Of(stack, stacks) is { } meant ? $"did you mean '{meant}'?" : Nearest.Hint(stack, stacks))}");
        var problems = new List<ConfigProblem>();
        var config = overrides.Aggregate(files.Config(stack, problems), (c, o) => o.ApplyTo(c, problems));
        return StackConfiguration.From(stack, config, problems);
    }

    /// <summary>The configurations of several stacks; the mistakes of all of them come together.</summary>
    public static ImmutableArray<StackConfiguration> Load(StackFiles files, IEnumerable<string> stacks, IReadOnlyCollection<Override> overrides)
    {
        var problems = new List<ConfigProblem>();
        var configurations = ImmutableArray.CreateBuilder<StackConfiguration>();
        foreach (var stack in stacks)
        {
            try
            {
                configurations.Add(Load(files, stack, overrides));
            }
            catch (ConfigException mistakes)
            {
                problems.AddRange(mistakes.Problems);
            }
        }
        // What is wrong with an option is so for every stack, and said once.
        ConfigException.ThrowIfAny([.. problems.Distinct()]);
        return configurations.ToImmutable();
    }

    private static string? Upwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Marker))) return folder.FullName;
        return null;
    }
}

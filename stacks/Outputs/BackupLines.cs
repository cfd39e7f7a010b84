using Erp.Components;

namespace Erp.Stacks.Outputs;

/// <summary>The command lines of backups as a person types them, in one place.</summary>
public static class BackupLines
{
    /// <summary>All that can be done with a database's backups; nothing where there are none.</summary>
    public static IEnumerable<(string Name, string Command)> Of(string database, Blueprint blueprint)
    {
        if (blueprint.Backups is not { } backups) yield break;
        var stack = blueprint.Configuration.Stack;
        yield return ("restore", Restore(database, stack));
        if (backups.Mode == BackupMode.Continuous) yield return ("restore at", Apply($"restore {database} --stack {stack} --to 2026-11-20T14:20:00Z"));
        yield return ("back up", Now(database, stack));
    }

    public static string Restore(string database, string stack) => Apply($"restore {database} --stack {stack}");

    public static string Now(string database, string stack) => Apply($"now {database} --stack {stack}");

    public static string Drill(string database, string stack) => Apply($"drill {database} --stack {stack}");

    private static string Apply(string command) => $"erp backup {command} | kubectl apply -f -";
}

namespace Erp.Infra.Commands.Backup;

/// <summary>The command lines of backups as a person types them, in one place.</summary>
internal static class BackupLines
{
    public static string Restore(string database, string stack) => Apply($"erp backup restore {database} --stack {stack}");

    public static string Now(string database, string stack) => Apply($"erp backup now {database} --stack {stack}");

    public static string Drill(string database, string stack) => Apply($"erp backup drill {database} --stack {stack}");

    private static string Apply(string command) => $"{command} | kubectl apply -f -";
}

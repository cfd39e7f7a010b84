namespace Erp.Components;

/// <summary>What the CronJobs of a <see cref="BackupJob"/> are called, for those who make Jobs from them.</summary>
public static class BackupNames
{
    public static string Daily(string component, string database) => $"{component}-{PostgresLogins.Slug(database)}";

    public static string Drill(string component, string database) => $"{component}-drill-{PostgresLogins.Slug(database)}";

    public static string Base(string component) => $"{component}-base";

    /// <summary>The template of a restore from a dump.</summary>
    public static string Restore(string component) => $"{component}-restore";

    /// <summary>The template of a restore from a base backup and WAL.</summary>
    public static string RestoreMoment(string component) => $"{component}-restore-moment";
}

namespace Erp.Components;

/// <summary>The variables by which the steps of backups and of provisioning say what they work on, for scripts and for those who read a plan.</summary>
public static class BackupVariables
{
    /// <summary>The database, or <see cref="BackupPromise.Everything"/>.</summary>
    public const string Database = "DATABASE";

    /// <summary>What a run is recorded as, once all its steps have succeeded.</summary>
    public const string Kind = "KIND";

    /// <summary>The bucket that a step reads or writes.</summary>
    public const string Bucket = "BUCKET";

    /// <summary>The replication slot that a continuous backup reads.</summary>
    public const string Slot = "SLOT";
}

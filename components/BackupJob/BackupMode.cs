namespace Erp.Components;

/// <summary>What an environment promises about its data, weakest first.</summary>
public enum BackupMode
{
    None,

    /// <summary>A day may be lost.</summary>
    Daily,

    /// <summary>A minute may be lost, and any moment of the last thirty days can be gone back to. Daily dumps are taken too.</summary>
    Continuous,
}

namespace Erp.Components;

/// <summary>The four environments, weakest first: comparing two of them tells which must be the stronger.</summary>
public enum EnvironmentTier
{
    Dev,
    Test,
    Staging,
    Production,
}

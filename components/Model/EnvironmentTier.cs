namespace Erp.Components;

/// <summary>The four environments, weakest first: comparing two of them tells which must be the stronger.</summary>
public enum EnvironmentTier
{
    Dev,
    Test,
    Staging,
    Production,
}

public static class EnvironmentTiers
{
    /// <summary>As it stands in names: <c>erp-dev</c>, <c>erp-prod</c>.</summary>
    public static string ShortName(this EnvironmentTier tier) => tier == EnvironmentTier.Production ? "prod" : tier.ToString().ToLowerInvariant();
}

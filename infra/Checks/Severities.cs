using Erp.Components;
using Erp.Infra.Planning;

namespace Erp.Infra.Checks;

/// <summary>How much a rule matters in each environment; null where it does not apply.</summary>
public sealed class Severities
{
    private readonly Func<EnvironmentTier, Severity?> _severity;

    private Severities(Func<EnvironmentTier, Severity?> severity) => _severity = severity;

    public static Severities Error { get; } = new(_ => Severity.Error);

    public static Severities Warning { get; } = new(_ => Severity.Warning);

    /// <summary>An error from this environment upwards, a warning below.</summary>
    public static Severities ErrorFrom(EnvironmentTier tier) => new(t => t >= tier ? Severity.Error : Severity.Warning);

    /// <summary>An error from this environment upwards, nothing below.</summary>
    public static Severities OnlyFrom(EnvironmentTier tier) => new(t => t >= tier ? Severity.Error : null);

    /// <summary>A warning from this environment upwards, nothing below.</summary>
    public static Severities WarnFrom(EnvironmentTier tier) => new(t => t >= tier ? Severity.Warning : null);

    public Severity? In(EnvironmentTier tier) => _severity(tier);
}

namespace Erp.Components.Alerts;

/// <summary>What an alert asks of people, weakest first.</summary>
public enum AlertSeverity
{
    /// <summary>Nobody is told; the alert is there for other alerts, or to be always on.</summary>
    None,

    /// <summary>Look at it in working hours.</summary>
    Warning,

    /// <summary>Get up now: users are, or are about to be, without the service, or data is at risk.</summary>
    Critical,
}

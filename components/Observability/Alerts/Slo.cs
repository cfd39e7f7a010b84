using System.Globalization;

namespace Erp.Components.Alerts;

/// <summary>
/// A promise about one service: this share of its requests is good. What counts as bad is known to the kind; recording rules keep the
/// share of bad requests over several windows, and two alerts watch how fast the error budget burns.
/// </summary>
public abstract record Slo
{
    private protected Slo(string service, double objective)
    {
        if (objective is not (> 0 and < 100))
            throw new ArgumentOutOfRangeException(nameof(objective), objective, $"The objective of {service} is a percentage between 0 and 100, both excluded.");
        Service = service;
        Objective = objective;
    }

    public string Service { get; }

    /// <summary>In percent, e.g. 99.9.</summary>
    public double Objective { get; }

    public string Name => $"{Service}-{Kind}";

    /// <summary>The share of requests that may be bad.</summary>
    public double Budget => Math.Round((100 - Objective) / 100, 8);

    public abstract string Kind { get; }

    /// <summary>The share of bad requests of one app over a window; no series when there was no traffic.</summary>
    public abstract string ErrorRatio(string @namespace, string window);

    /// <summary>Answers that are no server errors.</summary>
    public static Slo Availability(string service, double objective) => new AvailabilitySlo(service, objective);

    /// <summary>Answers within a time, which is one of <see cref="HttpConvention.Buckets"/>.</summary>
    public static Slo Latency(string service, double objective, TimeSpan within) => new LatencySlo(service, objective, within);

    /// <summary>The promise that a service's declaration makes.</summary>
    public static Slo Of(string service, SloSpec spec) =>
        spec.Within is { } within ? Latency(service, spec.ObjectivePercent, within) : Availability(service, spec.ObjectivePercent);

    private protected string Selector(string @namespace) => $"namespace=\"{@namespace}\",{HttpConvention.App}=\"{Service}\"";

    private sealed record AvailabilitySlo : Slo
    {
        public AvailabilitySlo(string service, double objective) : base(service, objective) { }

        public override string Kind => "availability";

        public override string ErrorRatio(string @namespace, string window) =>
            $"(sum(rate({HttpConvention.Requests}{{{Selector(@namespace)},{HttpConvention.Status}=~\"5..\"}}[{window}])) or vector(0))"
            + $" / (sum(rate({HttpConvention.Requests}{{{Selector(@namespace)}}}[{window}])) > 0)";
    }

    private sealed record LatencySlo : Slo
    {
        private readonly string _bound;

        public LatencySlo(string service, double objective, TimeSpan within) : base(service, objective)
        {
            if (!HttpConvention.Buckets.Contains(within.TotalSeconds))
            {
                var bounds = string.Join(", ", HttpConvention.Buckets.Select(b => b.ToString(CultureInfo.InvariantCulture)));
                throw new ArgumentOutOfRangeException(nameof(within), within,
                    $"The latency objective of {service} is {within.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s, between two bounds of the histogram; it is one of {bounds} s.");
            }
            _bound = HttpConvention.Bound(within.TotalSeconds);
        }

        public override string Kind => "latency";

        public override string ErrorRatio(string @namespace, string window) =>
            $"1 - sum(rate({HttpConvention.Duration}{{{Selector(@namespace)},{_bound}}}[{window}]))"
            + $" / (sum(rate({HttpConvention.Duration}{{{Selector(@namespace)},le=\"+Inf\"}}[{window}])) > 0)";
    }
}

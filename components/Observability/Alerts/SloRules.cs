using System.Collections.Immutable;
using System.Globalization;

namespace Erp.Components.Alerts;

/// <summary>
/// The rules of the objectives: the budget, the share of bad requests over every window, and the two burn alerts, each with a long window
/// that shows the burn is real and a short one that lets the alert end soon after the burn has.
/// </summary>
internal static class SloRules
{
    public const string Budget = "slo:error_budget:ratio";

    public static string ErrorsOver(string window) => $"slo:errors:ratio_rate{window}";

    // Percent of a 30 day budget that is gone before someone is told: 2 in 1 h and 5 in 6 h for critical, 10 in 1 d and 10 in 3 d for warning.
    private static readonly BurnRate[] Fast = [new(14.4, "1h", "5m"), new(6, "6h", "30m")];
    private static readonly BurnRate[] Slow = [new(3, "1d", "2h"), new(1, "3d", "6h")];

    public static IEnumerable<string> Windows => Fast.Concat(Slow).SelectMany(rate => new[] { rate.Short, rate.Long }).Distinct();

    private sealed record BurnRate(double Factor, string Long, string Short)
    {
        public string Expression => $"({Exceeds(Long)} and {Exceeds(Short)})";

        private string Exceeds(string window) => $"{ErrorsOver(window)} > {Factor.ToString(CultureInfo.InvariantCulture)} * {Budget}";
    }

    public static IEnumerable<RuleGroup> Of(MonitoredPlatform platform)
    {
        if (platform.Slos.IsEmpty) return [];
        return
        [
            RuleGroup.Of("erp-slo-recordings", platform.Slos.SelectMany(slo => Recordings(slo, ServiceOf(slo, platform)))),
            RuleGroup.Of("erp-slo-alerts", Alerts()),
        ];
    }

    private static MonitoredService ServiceOf(Slo slo, MonitoredPlatform platform) =>
        platform.Services.FirstOrDefault(s => s.Name == slo.Service && s.Http is not null)
        ?? throw new ArgumentException(
            $"The objective {slo.Name} is about '{slo.Service}', which is not a watched service with HTTP metrics: "
            + $"those are {string.Join(", ", platform.Services.Where(s => s.Http is not null).Select(s => s.Name))}.");

    private static IEnumerable<Rule> Recordings(Slo slo, MonitoredService service)
    {
        var labels = new Dictionary<string, string>
        {
            ["slo"] = slo.Name,
            ["namespace"] = service.Namespace,
            [HttpConvention.App] = service.Name,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

        yield return new RecordingRule(Budget, $"vector({slo.Budget.ToString(CultureInfo.InvariantCulture)})", labels);
        foreach (var window in Windows)
            yield return new RecordingRule(ErrorsOver(window), slo.ErrorRatio(service.Namespace, window), labels);
    }

    private static IEnumerable<Rule> Alerts()
    {
        yield return Alert.Critical("SloBudgetBurnsFast", 2, AnyOf(Fast),
            "{{ $labels.slo }} burns its error budget fast",
            "{{ $value | humanizePercentage }} of the requests to {{ $labels.app }} in {{ $labels.namespace }} miss {{ $labels.slo }}: the budget of 30 days will not last two.");

        yield return Alert.Warning("SloBudgetBurnsSlowly", 15, AnyOf(Slow),
            "{{ $labels.slo }} burns its error budget",
            "{{ $value | humanizePercentage }} of the requests to {{ $labels.app }} in {{ $labels.namespace }} miss {{ $labels.slo }}: the budget will be gone before its 30 days are.");
    }

    private static string AnyOf(IEnumerable<BurnRate> rates) => string.Join(" or ", rates.Select(r => r.Expression));
}

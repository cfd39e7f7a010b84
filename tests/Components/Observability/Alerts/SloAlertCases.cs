namespace Erp.Tests.Components.Observability.Alerts;

internal static class SloAlertCases
{
    private const string Sales = "namespace=\"erp-prod\",app=\"sales\"";

    public static IEnumerable<AlertCase> All =>
    [
        new("SloBudgetBurnsFast", "two requests in a hundred fail, twenty times what 99.9% allows")
        {
            Given = Requests(good: "0+98x200", bad: "0+2x200"),
            At = "30m",
            Fires = [Fast("sales-availability", "2%")],
        },
        new("SloBudgetBurnsFast", "a third of the requests takes longer than the half second that one in a hundred may take")
        {
            Given =
            {
                [$"http_request_duration_seconds_bucket{{{Sales},le=\"0.5\"}}"] = "0+75x200",
                [$"http_request_duration_seconds_bucket{{{Sales},le=\"1\"}}"] = "0+100x200",
                [$"http_request_duration_seconds_bucket{{{Sales},le=\"+Inf\"}}"] = "0+100x200",
            },
            At = "30m",
            Fires = [Fast("sales-latency", "25%")],
        },
        new("SloBudgetBurnsFast", "the bound is a whole number as Prometheus 3 writes it")
        {
            Given =
            {
                ["http_request_duration_seconds_bucket{namespace=\"erp-prod\",app=\"financial\",le=\"1.0\"}"] = "0+75x200",
                ["http_request_duration_seconds_bucket{namespace=\"erp-prod\",app=\"financial\",le=\"+Inf\"}"] = "0+100x200",
            },
            At = "30m",
            Fires = [Fast("financial-latency", "25%", "financial")],
        },
        new("SloBudgetBurnsFast", "a burst is over: the short windows are clean again") { Given = Requests(good: "0+98x60 5980+100x60", bad: "0+20x60 1200x60"), At = "100m" },
        new("SloBudgetBurnsFast", "one request in two thousand fails") { Given = Requests(good: "0+1999x200", bad: "0+1x200"), At = "30m" },
        new("SloBudgetBurnsFast", "nobody asks for anything") { Given = Requests(good: "5x200", bad: "1x200"), At = "30m" },

        new("SloBudgetBurnsSlowly", "for days four requests in a thousand fail")
        {
            Given = Requests(good: "0+996x200", bad: "0+4x200"),
            At = "3h",
            Fires =
            [
                new("sales-availability burns its error budget",
                    "0.4% of the requests to sales in erp-prod miss sales-availability: the budget will be gone before its 30 days are.",
                    ("slo", "sales-availability"), ("namespace", "erp-prod"), ("app", "sales")),
            ],
        },
        new("SloBudgetBurnsSlowly", "for days one request in two thousand fails") { Given = Requests(good: "0+1999x200", bad: "0+1x200"), At = "3h" },
    ];

    private static Dictionary<string, string> Requests(string good, string bad) => new()
    {
        [$"http_requests_total{{{Sales},status=\"200\"}}"] = good,
        [$"http_requests_total{{{Sales},status=\"500\"}}"] = bad,
    };

    private static Firing Fast(string slo, string share, string app = "sales") =>
        new($"{slo} burns its error budget fast",
            $"{share} of the requests to {app} in erp-prod miss {slo}: the budget of 30 days will not last two.",
            ("slo", slo), ("namespace", "erp-prod"), ("app", app));
}

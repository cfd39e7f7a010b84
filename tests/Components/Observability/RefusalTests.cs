using Erp.Components;
using Erp.Components.Alerts;
using Erp.Stacks.Profiles;
using Pulumi;

namespace Erp.Tests.Components.Observability;

public class RefusalTests
{
    private static readonly MonitoredPlatform Watched = WatchedPlatforms.Complete;

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "environment", "observability.watched.environment: is 'staging' in the environment production." },
        { "url", "observability.grafanaUrl: is 'http://grafana.example.com', which is not https." },
        { "edge", "observability.edge: is missing" },
        { "nobody", "observability.receivers: tells nobody of anything in production." },
        { "webhook", "observability.receivers.pager.url: is 'http://pager', which is not https." },
        { "slo", "observability.slos.frontend-availability: is about 'frontend', which is not a watched service with HTTP metrics. Those are: financial, sales." },
        { "twice", "observability.slos.sales-availability: is promised twice." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_cannot_work_is_refused_with_path_and_fix(string mistake, string message)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Stacks.Plan(Args(mistake)));

        Assert.Contains(message, exception.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void An_objective_is_a_percentage_that_leaves_a_budget(double objective) =>
        Assert.Contains("between 0 and 100", Assert.Throws<ArgumentOutOfRangeException>(() => Slo.Availability("sales", objective)).Message);

    [Fact]
    public void A_latency_objective_names_a_bound_of_the_histogram()
    {
        var message = Assert.Throws<ArgumentOutOfRangeException>(() => Slo.Latency("sales", 99, TimeSpan.FromSeconds(0.3))).Message;

        Assert.Contains("0.3 s, between two bounds of the histogram; it is one of 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10 s", message);
    }

    private static ObservabilityArgs Args(string mistake) => new()
    {
        Context = TestStack.Context(EnvironmentTier.Production),
        Settings = EnvironmentProfile.Of(EnvironmentTier.Production).Observability,
        Watched = mistake switch
        {
            "environment" => Watched with { Environment = "staging" },
            "slo" => Watched with { Slos = [Slo.Availability("frontend", 99)] },
            "twice" => Watched with { Slos = [Slo.Availability("sales", 99), Slo.Availability("sales", 99.9)] },
            _ => Watched,
        },
        GrafanaUrl = mistake switch { "url" => "http://grafana.example.com", "edge" => "https://grafana.example.com", _ => null },
        Receivers = mistake switch
        {
            "nobody" => [],
            "webhook" => [AlertReceiver.Webhook("pager", AlertSeverity.Critical, "http://pager")],
            _ => [AlertReceiver.Slack("erp-alerts", AlertSeverity.Warning, "#erp-alerts", Output.CreateSecret("x"))],
        },
    };
}

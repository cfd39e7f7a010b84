using Erp.Components;
using Erp.Components.Alerts;
using Erp.Tests.RealServers;
using Pulumi;

namespace Erp.Tests.Components.Observability.Routing;

public sealed class AlertmanagerTests : IDisposable
{
    private static readonly Output<string> Sentinel = Output.CreateSecret("a-very-secret-value");

    private static readonly AlertReceiver Channel = AlertReceiver.Slack("erp-alerts", AlertSeverity.Warning, "#erp-alerts", Sentinel);
    private static readonly AlertReceiver Mail = AlertReceiver.Email("operations", AlertSeverity.Critical, "operations@example.com", new("smtp.example.com:587", "erp@example.com", "erp", Sentinel));
    private static readonly AlertReceiver Pager = AlertReceiver.Webhook("pager", AlertSeverity.Critical, "https://pager.example.com/v1/alerts", Sentinel);
    private static readonly AlertReceiver Desk = AlertReceiver.Webhook("desk", AlertSeverity.Warning, "https://desk.example.com/hook");

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [RealServerFact("amtool")]
    public void The_configuration_is_valid_with_and_without_receivers()
    {
        Command.Run("amtool", "check-config", Written());
        Command.Run("amtool", "check-config", Written(Channel, Mail, Pager, Desk));
    }

    [RealServerFact("amtool")]
    public void Alerts_reach_whom_they_concern()
    {
        Written(Channel, Mail, Pager);

        Reaches("erp-alerts,operations,pager", "severity=critical", "alertname=ServiceDown");
        Reaches("erp-alerts", "severity=warning", "alertname=HighLatency");
        Reaches("pager", "severity=none", "alertname=Watchdog");
        Reaches(AlertmanagerConfiguration.Nobody, "severity=none", "alertname=InfoInhibitor");
    }

    [RealServerFact("amtool")]
    public void Without_receivers_every_alert_ends_nowhere()
    {
        Written();

        Reaches(AlertmanagerConfiguration.Nobody, "severity=critical", "alertname=ServiceDown");
        Reaches(AlertmanagerConfiguration.Nobody, "severity=none", "alertname=Watchdog");
    }

    [Fact]
    public void Secrets_are_read_from_files_that_the_receivers_name()
    {
        AlertReceiver[] receivers = [Channel, Mail, Pager, Desk];
        var configuration = AlertmanagerConfiguration.Write(receivers, "alert-receivers", "erp-production");

        var files = receivers.SelectMany(r => r.Secrets.Keys).ToList();
        Assert.Equal(["erp-alerts-url", "operations-password", "pager-token"], files);
        Assert.All(files, file => Assert.Contains($"'/etc/alertmanager/secrets/alert-receivers/{file}'", configuration));
    }

    [Fact]
    public void A_message_says_which_environment_it_is_about() =>
        Assert.Contains("[erp-staging] {{ .Status | toUpper }}", AlertmanagerConfiguration.Write([Channel], "alert-receivers", "erp-staging"));

    [Fact]
    public void Receivers_that_cannot_be_told_apart_are_refused()
    {
        Assert.Contains("'desk'", Assert.Throws<ArgumentException>(() => Written(Desk, Desk)).Message);
        Assert.Contains("'nobody'", Assert.Throws<ArgumentException>(() => Written(Desk with { Name = "nobody" })).Message);
        Assert.Contains("severity None", Assert.Throws<ArgumentException>(() => Written(Desk with { From = AlertSeverity.None })).Message);
    }

    private string Written(params AlertReceiver[] receivers)
    {
        File.WriteAllText(_file, AlertmanagerConfiguration.Write(receivers, "alert-receivers", "erp-production"));
        return _file;
    }

    private void Reaches(string receivers, params string[] labels) =>
        Command.Run("amtool", ["config", "routes", "test", $"--config.file={_file}", $"--verify.receivers={receivers}", .. labels]);
}

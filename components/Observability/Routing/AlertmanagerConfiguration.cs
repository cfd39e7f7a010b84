using Erp.Components.Alerts;

namespace Erp.Components;

/// <summary>
/// Who is told of what. Every receiver gets the severities from its own upwards; a critical alert silences the warnings about the same thing;
/// the watchdog goes to the first webhook, which raises the alarm when it stays away.
/// </summary>
public static class AlertmanagerConfiguration
{
    public const string Nobody = "nobody";

    /// <summary>Where the operator mounts the Secrets that Alertmanager may read.</summary>
    private const string SecretsFolder = "/etc/alertmanager/secrets";

    private const string NoSeverity = "none";

    public static string Write(IReadOnlyList<AlertReceiver> receivers, string secretName, string cluster)
    {
        Check(receivers);
        return YamlText.Write(new YamlMap
        {
            { "route", Route(receivers) },
            { "inhibit_rules", new[] { Inhibition() } },
            { "receivers", receivers.Select(r => Receiver(r, $"{SecretsFolder}/{secretName}", cluster)).Prepend(new YamlMap { { "name", Nobody } }) },
        });
    }

    private static void Check(IReadOnlyList<AlertReceiver> receivers)
    {
        if (receivers.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1 || g.Key == Nobody) is { } twice)
            throw new ArgumentException($"Two alert receivers are called '{twice.Key}'; '{Nobody}' is the one that throws alerts away.");
        if (receivers.FirstOrDefault(r => r.From == AlertSeverity.None) is { } all)
            throw new ArgumentException($"The alert receiver '{all.Name}' is told of severity None, which is for alerts that nobody is told of; use Warning or Critical.");
    }

    private static YamlMap Route(IReadOnlyList<AlertReceiver> receivers) => new()
    {
        { "receiver", Nobody },
        { "group_by", new[] { "alertname", "namespace", "app" } },
        { "group_wait", "30s" },
        { "group_interval", "5m" },
        { "repeat_interval", "12h" },
        { "routes", Watchdog(receivers).Concat(receivers.Select(Route)) },
    };

    private static IEnumerable<YamlMap> Watchdog(IReadOnlyList<AlertReceiver> receivers) =>
    [
        new YamlMap
        {
            { "receiver", receivers.OfType<WebhookReceiver>().FirstOrDefault()?.Name ?? Nobody },
            { "matchers", new[] { $"alertname=\"{StackAlerts.Watchdog}\"" } },
            { "repeat_interval", "5m" },
        },
    ];

    // Each route lets the next ones look too: a critical alert goes to the pager and to the channel.
    private static YamlMap Route(AlertReceiver receiver) => new()
    {
        { "receiver", receiver.Name },
        { "matchers", new[] { $"{AlertRule.SeverityLabel}=~\"{string.Join('|', SeveritiesFrom(receiver.From))}\"" } },
        { "repeat_interval", receiver.From == AlertSeverity.Critical ? "1h" : null },
        { "continue", true },
    };

    private static IEnumerable<string> SeveritiesFrom(AlertSeverity severity) =>
        Enum.GetValues<AlertSeverity>().Where(s => s >= severity).Select(s => s.ToString().ToLowerInvariant()).Where(s => s != NoSeverity);

    private static YamlMap Inhibition() => new()
    {
        { "source_matchers", new[] { $"{AlertRule.SeverityLabel}=\"critical\"" } },
        { "target_matchers", new[] { $"{AlertRule.SeverityLabel}=\"warning\"", "namespace!=\"\"", "app!=\"\"" } },
        { "equal", new[] { "namespace", "app" } },
    };

    private static YamlMap Receiver(AlertReceiver receiver, string folder, string cluster)
    {
        var title = $"[{cluster}] {{{{ .Status | toUpper }}}} {{{{ .CommonLabels.alertname }}}}";
        const string text = "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ .Annotations.description }}\n{{ .Annotations.runbook_url }}\n{{ end }}";
        return receiver switch
        {
            SlackReceiver slack => Of(slack, "slack_configs", new()
            {
                { "api_url_file", $"{folder}/{slack.UrlFile}" },
                { "channel", slack.Channel },
                { "send_resolved", true },
                { "title", title },
                { "text", text },
            }),
            EmailReceiver email => Of(email, "email_configs", new()
            {
                { "to", email.To },
                { "from", email.Server.From },
                { "smarthost", email.Server.Host },
                { "auth_username", email.Server.User },
                { "auth_password_file", $"{folder}/{email.PasswordFile}" },
                { "require_tls", true },
                { "send_resolved", true },
                { "headers", new YamlMap { { "subject", title } } },
            }),
            WebhookReceiver webhook => Of(webhook, "webhook_configs", new()
            {
                { "url", webhook.Url },
                { "send_resolved", true },
                { "http_config", webhook.Token is null ? null : new YamlMap { { "authorization", new YamlMap { { "credentials_file", $"{folder}/{webhook.TokenFile}" } } } } },
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(receiver), receiver, "A receiver is Slack, e-mail or a webhook."),
        };
    }

    private static YamlMap Of(AlertReceiver receiver, string kind, YamlMap configuration) => new() { { "name", receiver.Name }, { kind, new[] { configuration } } };
}

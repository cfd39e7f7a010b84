using System.Collections.Immutable;
using Erp.Components;
using Erp.Components.Alerts;

namespace Erp.Stacks.Configuration;

/// <summary>Who is told of alerts. Several may be; production needs at least one.</summary>
public sealed record AlertSettings
{
    [Setting("Where Alertmanager posts its alerts as JSON.")]
    [Form(Forms.Https, "an https address")]
    public string? Webhook { get; init; }

    [Setting("The token that is sent along; set it with --secret.")]
    public Secret? WebhookToken { get; init; }

    [Setting("The Slack channel for alerts, e.g. #erp-alerts.")]
    [Form("#?[a-z0-9_-]{1,80}|[CDGU][A-Z0-9]{8,20}", "a channel such as #erp-alerts, or its id")]
    public string SlackChannel { get; init; } = "#erp-alerts";

    [Setting("The address that Slack gave for posting; set it with --secret. Empty: Slack is not told.")]
    public Secret? SlackWebhook { get; init; }

    public ImmutableArray<AlertReceiver> Receivers() =>
    [
        .. Webhook is { } url ? [AlertReceiver.Webhook("webhook", AlertSeverity.Warning, url, WebhookToken?.Value)] : Array.Empty<AlertReceiver>(),
        .. SlackWebhook is { } slack ? [AlertReceiver.Slack("slack", AlertSeverity.Warning, SlackChannel, slack.Value)] : Array.Empty<AlertReceiver>(),
    ];
}

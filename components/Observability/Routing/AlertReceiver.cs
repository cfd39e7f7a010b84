using System.Collections.Immutable;
using System.Globalization;
using Erp.Components.Alerts;
using Pulumi;

namespace Erp.Components;

/// <summary>
/// Where alerts of a severity, and of all above it, are told. What must stay secret is kept apart from the configuration:
/// Alertmanager reads it from files, so that the configuration can be shown, compared and tested.
/// </summary>
public abstract record AlertReceiver(string Name)
{
    public required AlertSeverity From { get; init; }

    /// <summary>The secrets, by the name of the file that Alertmanager reads.</summary>
    public virtual ImmutableDictionary<string, Output<string>> Secrets => ImmutableDictionary<string, Output<string>>.Empty;

    /// <summary>The port outside that Alertmanager must reach.</summary>
    public virtual int Port => 443;

    public static AlertReceiver Slack(string name, AlertSeverity from, string channel, Output<string> webhookUrl) => new SlackReceiver(name, channel, webhookUrl) { From = from };

    public static AlertReceiver Email(string name, AlertSeverity from, string to, MailServer server) => new EmailReceiver(name, to, server) { From = from };

    /// <summary>Any service that takes Alertmanager's JSON; the token is sent as a bearer token.</summary>
    public static AlertReceiver Webhook(string name, AlertSeverity from, string url, Output<string>? token = null) => new WebhookReceiver(name, url, token) { From = from };
}

public sealed record SlackReceiver(string Name, string Channel, Output<string> WebhookUrl) : AlertReceiver(Name)
{
    public string UrlFile => $"{Name}-url";

    public override ImmutableDictionary<string, Output<string>> Secrets => ImmutableDictionary<string, Output<string>>.Empty.Add(UrlFile, WebhookUrl);
}

/// <summary>How to send mail: <paramref name="Host"/> with its port, e.g. <c>smtp.example.com:587</c>. The connection is always encrypted.</summary>
public sealed record MailServer(string Host, string From, string User, Output<string> Password);

public sealed record EmailReceiver(string Name, string To, MailServer Server) : AlertReceiver(Name)
{
    public string PasswordFile => $"{Name}-password";

    public override int Port => int.Parse(Server.Host.Split(':')[1], CultureInfo.InvariantCulture);

    public override ImmutableDictionary<string, Output<string>> Secrets => ImmutableDictionary<string, Output<string>>.Empty.Add(PasswordFile, Server.Password);
}

public sealed record WebhookReceiver(string Name, string Url, Output<string>? Token) : AlertReceiver(Name)
{
    public string TokenFile => $"{Name}-token";

    public override int Port => new Uri(Url).Port;

    public override ImmutableDictionary<string, Output<string>> Secrets =>
        Token is null ? base.Secrets : ImmutableDictionary<string, Output<string>>.Empty.Add(TokenFile, Token);
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Random;

namespace Erp.Components;

/// <summary>Metrics, logs and traces of a platform, its alerts and dashboards, and the address that services send telemetry to.</summary>
public sealed class Observability : ComponentResource, IConnectionSource
{
    /// <summary>Who logs in to Grafana.</summary>
    public const string GrafanaUser = Grafana.Admin;

    private const int PasswordLength = 32;

    public Observability(string name, ObservabilityArgs args, ComponentResourceOptions? options = null) : base("erp:components:Observability", name, args, options)
    {
        InvalidArgumentsException.ThrowIfAny([.. ObservabilityChecks.Problems(args)]);
        var parts = new ObservabilityParts(name, args, this);

        var namespaces = ObservabilityNamespaces.Create(parts);
        ObservabilityTraffic.Create(parts, namespaces);

        var password = new RandomPassword(parts.Child("grafana-password"), new RandomPasswordArgs { Length = PasswordLength, Special = false }, new() { Parent = this });
        var admin = parts.Secret("grafana", Grafana.AdminSecret, new() { [Grafana.UserKey] = Output.Create(Grafana.Admin), [Grafana.PasswordKey] = password.Result }, namespaces);
        var routing = AlertRouting.Create(parts, [.. namespaces]);

        var stack = PrometheusStack.Create(parts, [.. namespaces, admin, .. routing]);
        MetricsAdapter.Create(parts, stack);
        PlatformAlerts.Create(parts, stack);
        OwnMonitors.Create(parts, stack);
        if (args.Settings.Logs is { } logs) Logs.Create(parts, logs, stack);
        var store = args.Settings.Traces is { } traces ? Traces.Create(parts, traces, stack) : stack;
        var collector = OpenTelemetryCollector.Create(parts, store);

        MonitorsCanBeMade = [stack];
        Telemetry = new()
        {
            OtlpGrpc = $"http://{ObservabilityNames.Host(ObservabilityNames.Collector)}:{ObservabilityNames.OtlpGrpcPort}",
            OtlpHttp = $"http://{ObservabilityNames.Host(ObservabilityNames.Collector)}:{ObservabilityNames.OtlpHttpPort}",
            Endpoints = [new(ObservabilityPeers.Collector, ObservabilityNames.OtlpGrpcPort), new(ObservabilityPeers.Collector, ObservabilityNames.OtlpHttpPort)],
            After = [collector],
        };
        GrafanaPassword = Output.CreateSecret(password.Result);
        RegisterOutputs();
    }

    /// <summary>Of the user <see cref="GrafanaUser"/>.</summary>
    [Output("grafanaPassword")]
    public Output<string> GrafanaPassword { get; private set; }

    /// <summary>After these the cluster knows monitors and rules.</summary>
    public ImmutableArray<Resource> MonitorsCanBeMade { get; }

    /// <summary>Where services send their telemetry.</summary>
    public TelemetryConnection Telemetry { get; }

    public Connection? Connect(string service, Use use) => use is TelemetryUse ? Telemetry : null;
}

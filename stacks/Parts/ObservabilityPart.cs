using System.Collections.Immutable;
using Erp.Components;
using Erp.Components.Alerts;
using Pulumi;

namespace Erp.Stacks.Parts;

/// <summary>What is watched of a stack: its services and promises, its data, its backups, its edge.</summary>
internal static class ObservabilityPart
{
    public static Observability Create(Blueprint blueprint, Cluster cluster, ComponentResourceOptions options) => new("observability", new()
    {
        Context = blueprint.Context,
        Watched = WatchedOf(blueprint),
        Receivers = blueprint.Settings.Alerts.Receivers(),
        Settings = ObservabilitySettings.For(blueprint.Context.Tier),
        StorageClass = cluster.StorageClass,
    }, options);

    /// <summary>Plain data: rules and dashboards can be written from it without a plan.</summary>
    public static MonitoredPlatform WatchedOf(Blueprint blueprint)
    {
        var (context, offers, available) = (blueprint.Context, blueprint.Platform.Offers, blueprint.Profile.Data == DataTierMode.HighlyAvailable);
        return new()
        {
            Platform = context.Platform,
            Environment = context.Environment,
            Namespaces = [context.ApplicationNamespace, context.InfraNamespace],
            Services = [.. blueprint.Topology.Services.Select(s => Watched(s, context, blueprint.Platform.HttpMetrics))],
            Slos = context.Tier == EnvironmentTier.Production ? [.. blueprint.Topology.Services.SelectMany(s => s.Slos.Select(slo => Promise(s, slo)))] : [],
            Postgres = offers.HasFlag(Offers.Postgres) ? new(context.InfraNamespace) { Servers = available ? 3 : 1 } : null,
            Redis = offers.HasFlag(Offers.Redis) ? new(context.InfraNamespace) { Nodes = available ? 3 : 1 } : null,
            Kafka = offers.HasFlag(Offers.Kafka) && available ? new(context.InfraNamespace, 3) : null,
        };
    }

    private static MonitoredService Watched(ServiceSpec service, PlatformContext context, HttpDialect dialect) => new(service.Name, context.ApplicationNamespace)
    {
        Http = service.Metrics is null ? null : dialect,
        MetricsPortNumber = service.Metrics?.Number ?? 0,
    };

    private static Slo Promise(ServiceSpec service, SloSpec slo) => slo.Within is { } within
        ? Slo.Latency(service.Name, slo.ObjectivePercent, within)
        : Slo.Availability(service.Name, slo.ObjectivePercent);
}

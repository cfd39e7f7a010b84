using System.Collections.Immutable;
using Erp.Components;
using Erp.Stacks.Configuration;
using Erp.Stacks.Parts;
using Erp.Stacks.Platforms;
using Erp.Stacks.Profiles;

namespace Erp.Stacks;

/// <summary>What a stack is to become, decided before anything is made: platform, profile and settings brought together.</summary>
public sealed class Blueprint
{
    public Blueprint(StackConfiguration configuration) : this(configuration, PlatformCatalog.Of(configuration.Settings.Platform))
    {
    }

    /// <summary>With a platform that does not ship with the program.</summary>
    public Blueprint(StackConfiguration configuration, Platform platform)
    {
        Configuration = configuration;
        Platform = platform;
        Context = Contexts.Of(configuration, platform);
        Topology = Topology.Of(Platform.Services.Select(Sized), Platform.Offers | (ClusterKind == ClusterKind.Eks ? Offers.Buckets : Offers.None));
        Images = ImagesOf(Topology, Settings.Images);
    }

    public StackConfiguration Configuration { get; }
    public ErpSettings Settings => Configuration.Settings;
    public Platform Platform { get; }
    public EnvironmentProfile Profile => Configuration.Profile;
    public PlatformContext Context { get; }
    public Topology Topology { get; }
    public ImageCatalog Images { get; }

    /// <summary>How a service's new versions take over here.</summary>
    public Rollout RolloutOf(ServiceSpec service) =>
        Rollouts.RolloutOf.Settings(Settings.Services.GetValueOrDefault(service.Name, new()).Rollout);

    public ClusterKind ClusterKind => Settings.Cluster.Mode ?? Profile.Cluster;

    /// <summary>What is watched of the stack: rules and dashboards can be written from it without a plan.</summary>
    public MonitoredPlatform Watched => ObservabilityPart.WatchedOf(this, DataPart.ArgsOf(this));

    /// <summary>What is backed up of the stack; null where nothing is.</summary>
    public StackBackups? Backups => BackupPart.Of(this, DataPart.ArgsOf(this));

    /// <summary>A host of the platform by its short name: <c>erp.example.com</c> in production, <c>erp.staging.example.com</c> elsewhere.</summary>
    public string Host(string name) => Context.Tier == EnvironmentTier.Production ? $"{name}.{Settings.Domain}" : $"{name}.{Context.Environment}.{Settings.Domain}";

    /// <summary>The hosts that the services' routes name.</summary>
    public IEnumerable<string> Hosts => Topology.Services.SelectMany(s => s.Routes).Select(r => r.Host).Distinct().Select(Host);

    // The declaration says how large a service is for customers, the profile what of that this environment wants, the settings have the last word.
    private ServiceSpec Sized(ServiceSpec service)
    {
        var scale = Profile.Fit(service.Scale);
        if (Settings.Services.GetValueOrDefault(service.Name) is not { } set) return service with { Scale = scale };
        var min = set.Min ?? scale.Min;
        return service with
        {
            Scale = (scale.Metrics.IsEmpty ? service.Scale : scale) with { Min = min, Max = Math.Max(set.Max ?? scale.Max, min) },
            Resources = service.Resources with
            {
                Requests = new(set.CpuRequest ?? service.Resources.Requests.Cpu, set.MemoryRequest ?? service.Resources.Requests.Memory),
                Limits = new(set.CpuLimit ?? service.Resources.Limits.Cpu, set.MemoryLimit ?? service.Resources.Limits.Memory),
            },
        };
    }

    private static ImageCatalog ImagesOf(Topology topology, ImageSettings settings) => new(settings.Registry)
    {
        PullSecret = settings.PullSecret == "" ? null : settings.PullSecret,
        Versions = topology.Services.Select(s => s.Image ?? s.Name).Distinct()
            .ToImmutableSortedDictionary(name => name, name => settings.Versions.GetValueOrDefault(name, settings.Default), StringComparer.Ordinal),
    };
}

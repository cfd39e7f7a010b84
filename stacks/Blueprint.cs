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
        Topology = Topology.Of(Platform.Services.Select(s => Sizing.Of(s, Profile, Settings.Services.GetValueOrDefault(s.Name))), Platform.Offers | (ClusterKind == ClusterKind.Eks ? Offers.Buckets : Offers.None));
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

    public ClusterKind ClusterKind => Configuration.ClusterKind;

    /// <summary>What is watched of the stack: rules and dashboards can be written from it without a plan.</summary>
    public MonitoredPlatform Watched => ObservabilityPart.WatchedOf(this, DataPart.ArgsOf(this));

    /// <summary>What is backed up of the stack; null where nothing is.</summary>
    public StackBackups? Backups => BackupPart.Of(this, DataPart.ArgsOf(this));

    /// <summary>A host of the platform by its short name: <c>erp.example.com</c> in production, <c>erp.staging.example.com</c> elsewhere.</summary>
    public string Host(string name) => Context.Tier == EnvironmentTier.Production ? $"{name}.{Settings.Domain}" : $"{name}.{Context.Environment}.{Settings.Domain}";

    /// <summary>The hosts that the services' routes name.</summary>
    public IEnumerable<string> Hosts => Topology.Services.SelectMany(s => s.Routes).Select(r => r.Host).Distinct().Select(Host);

    private static ImageCatalog ImagesOf(Topology topology, ImageSettings settings) => new(settings.Registry)
    {
        PullSecret = settings.PullSecret == "" ? null : settings.PullSecret,
        Versions = topology.Services.Select(s => s.Image ?? s.Name).Distinct()
            .ToImmutableSortedDictionary(name => name, name => settings.Versions.GetValueOrDefault(name, settings.Default), StringComparer.Ordinal),
    };
}

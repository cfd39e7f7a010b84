using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// One service, as plain data: what it is and what it uses. Pods, policies, scaling, monitoring, secrets and routes follow from it; the
/// defaults are safe, so most services say little more than their ports, their uses and their size.
/// </summary>
public sealed record ServiceSpec(string Name)
{
    /// <summary>The image's name in the catalogue; the service's own name when not said.</summary>
    public string? Image { get; init; }

    public ImmutableArray<string> Command { get; init; } = [];
    public ImmutableArray<string> Args { get; init; } = [];

    public ImmutableArray<Port> Ports { get; init; } = [];

    public ImmutableArray<Use> Uses { get; init; } = [];

    /// <summary>Settings that are no secret, by the names the application reads.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Secrets that the platform generates for this service, by the names the application reads.</summary>
    public ImmutableArray<GeneratedSecret> Secrets { get; init; } = [];

    public Probes Probes { get; init; } = Probes.Http();

    public ComputeResources Resources { get; init; } = ComputeResources.Small;

    public Scale Scale { get; init; } = Scale.Fixed(1);

    public ImmutableArray<ServiceVolume> Volumes { get; init; } = [];

    public Exposure Exposure { get; init; } = Exposure.Internal;

    /// <summary>Routes at the edge; a service without any is reached from inside only.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>How long the application may take to finish what it began.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(60);

    public int RevisionHistory { get; init; } = 5;

    /// <summary>Labels beside those that every object carries.</summary>
    public ImmutableSortedDictionary<string, string> ExtraLabels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<SettingsDelivery> Delivery { get; init; } = [];

    public ImmutableArray<SloSpec> Slos { get; init; } = [];
}

/// <summary>Requests and limits of a container, in Kubernetes' own notation.</summary>
public sealed record ComputeResources(Compute Requests, Compute Limits)
{
    public static ComputeResources Small { get; } = new(new("100m", "128Mi"), new("500m", "512Mi"));

    /// <summary>Every container is bounded in what it writes too, so that one cannot fill its node's disk.</summary>
    public string EphemeralRequest { get; init; } = "64Mi";

    public string EphemeralLimit { get; init; } = "512Mi";
}

public sealed record Compute(string Cpu, string Memory);

/// <summary>A random text that is made once and kept: <paramref name="Bytes"/> of it, or that many characters.</summary>
public sealed record GeneratedSecret(string Key, int Length, GeneratedSecretKind Kind = GeneratedSecretKind.Text);

public enum GeneratedSecretKind
{
    /// <summary>Letters and digits.</summary>
    Text,

    /// <summary>Base64 of random bytes: a key for a cipher.</summary>
    Base64Bytes,
}

/// <summary>A promise about a service that is measured: the share of good answers, or how fast they come.</summary>
public sealed record SloSpec(string Name, double ObjectivePercent, TimeSpan? Within = null);

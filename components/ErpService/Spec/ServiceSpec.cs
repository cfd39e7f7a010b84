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

    /// <summary>Whole files that the application reads beside its settings, by file name.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Secrets that the platform generates for this service, by the names the application reads.</summary>
    public ImmutableArray<GeneratedSecret> Secrets { get; init; } = [];

    public SecretDelivery Delivery { get; init; } = SecretDelivery.AsFiles;

    public Probes Probes { get; init; } = Probes.Http();

    public ComputeResources Resources { get; init; } = ComputeResources.Small;

    public Scale Scale { get; init; } = Scale.Fixed(1);

    /// <summary>Between what sizes the requests may be tuned to what the pods really use; null to leave them as they are.</summary>
    public SizeRange? Tuning { get; init; }

    public ImmutableArray<ServiceVolume> Volumes { get; init; } = [];

    public Exposure Exposure { get; init; } = Exposure.Internal;

    /// <summary>Routes at the edge; a service without any is reached from inside only.</summary>
    public ImmutableArray<Route> Routes { get; init; } = [];

    /// <summary>How long the application may take to finish what it began, the drain included.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a stopping pod goes on answering: endpoints and load balancers learn of its end a little late.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(10);

    public int RevisionHistory { get; init; } = 5;

    /// <summary>The user and group of the process.</summary>
    public int UserId { get; init; } = RestrictedPod.DefaultId;

    /// <summary>Whether the application talks to the Kubernetes API, and so gets its ServiceAccount's token.</summary>
    public bool CallsKubernetes { get; init; }

    /// <summary>How its pods prove in the cloud who they are, where a use needs it: old AWS libraries know the older way alone.</summary>
    public IdentityMethod CloudIdentity { get; init; } = IdentityMethod.PodIdentity;

    /// <summary>Labels beside those that every object carries.</summary>
    public ImmutableSortedDictionary<string, string> ExtraLabels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<SloSpec> Slos { get; init; } = [];

    public Port? Metrics => Find(Port.MetricsName);

    /// <summary>Whether each pod has a volume of its own.</summary>
    public bool IsStateful => Volumes.OfType<ReplicaVolume>().Any();

    public Port? Find(string port) => Ports.FirstOrDefault(p => p.Name == port);
}

/// <summary>A promise about a service that is measured: the share of good answers, or how fast they come.</summary>
public sealed record SloSpec(string Name, double ObjectivePercent, TimeSpan? Within = null);

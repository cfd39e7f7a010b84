using System.Collections.Immutable;

namespace Erp.Components;

public enum AdmissionMode
{
    /// <summary>Say what would be refused, in the audit log and to whoever asks for it. The first step, always.</summary>
    Audit,

    /// <summary>Refuse it.</summary>
    Enforce,
}

/// <summary>Something that must hold for every pod, in the API server's own language (CEL).</summary>
public sealed record AdmissionRule(string Name, string Message)
{
    // A container that is not there yet cannot be judged, so all three kinds are looked at.
    private const string Containers = "object.spec.containers + (has(object.spec.initContainers) ? object.spec.initContainers : [])";

    /// <summary>What the expressions may use by name.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public required string Expression { get; init; }

    public static ImmutableArray<AdmissionRule> For(IEnumerable<string> registries) => [AllowedRegistries(registries), PinnedImages, BoundedContainers];

    public static AdmissionRule PinnedImages { get; } = new("pinned-images", "An image needs a digest, or a tag that is not 'latest'.")
    {
        Variables = WithContainers(),
        Expression = "variables.containers.all(c, c.image.contains('@sha256:') || (c.image.matches('^.+:[^:/]+$') && !c.image.endsWith(':latest')))",
    };

    public static AdmissionRule BoundedContainers { get; } = new("bounded-containers", "Every container says what it needs and what it may take of CPU and memory.")
    {
        Variables = WithContainers(),
        Expression = "variables.containers.all(c, has(c.resources) && has(c.resources.requests) && has(c.resources.limits)"
            + " && ['cpu', 'memory'].all(r, r in c.resources.requests && r in c.resources.limits))",
    };

    public static AdmissionRule AllowedRegistries(IEnumerable<string> registries) => new("allowed-registries", "An image comes from one of the platform's registries.")
    {
        // With the slash, so that registry.example.com does not admit registry.example.com.evil.net.
        Variables = WithContainers().Add("registries", $"[{string.Join(", ", registries.Select(r => $"'{r.TrimEnd('/')}/'"))}]"),
        Expression = "variables.containers.all(c, variables.registries.exists(r, c.image.startsWith(r)))",
    };

    private static ImmutableSortedDictionary<string, string> WithContainers() =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("containers", Containers);
}

namespace Erp.Components;

/// <summary>Requests and limits of a container, in Kubernetes' own notation.</summary>
public sealed record ComputeResources(Compute Requests, Compute Limits)
{
    public static ComputeResources Small { get; } = new(new("100m", "128Mi"), new("500m", "512Mi"));

    /// <summary>Every container is bounded in what it writes too, so that one cannot fill its node's disk.</summary>
    public string EphemeralRequest { get; init; } = "64Mi";

    public string EphemeralLimit { get; init; } = "512Mi";
}

public sealed record Compute(string Cpu, string Memory);

/// <summary>The sizes between which a VerticalPodAutoscaler may choose.</summary>
public sealed record SizeRange(Compute Least, Compute Most);

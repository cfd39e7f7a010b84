namespace Erp.Components;

/// <summary>Kubernetes' own shape of <c>resources:</c>, which every chart passes on as it is.</summary>
internal sealed record ResourceValues : ChartValues
{
    public AmountValues? Requests { get; init; }
    public AmountValues? Limits { get; init; }

    public static ResourceValues Small { get; } = Of(ComputeResources.Small);

    public static ResourceValues Of(ComputeResources resources) => new()
    {
        Requests = AmountValues.Of(resources.Requests, resources.EphemeralRequest),
        Limits = AmountValues.Of(resources.Limits, resources.EphemeralLimit),
    };
}

internal sealed record AmountValues : ChartValues
{
    public required string Cpu { get; init; }
    public required string Memory { get; init; }

    [ChartKey("ephemeral-storage")] public required string EphemeralStorage { get; init; }

    public static AmountValues Of(Compute compute, string ephemeral) => new() { Cpu = compute.Cpu, Memory = compute.Memory, EphemeralStorage = ephemeral };
}

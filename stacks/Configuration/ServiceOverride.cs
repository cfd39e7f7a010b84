namespace Erp.Stacks.Configuration;

/// <summary>What may be said of one service in one environment. What is not said follows from its declaration and the environment's profile.</summary>
public sealed record ServiceOverride
{
    [Setting("The least number of pods.")]
    [Between(1, 100)]
    public int? Min { get; init; }

    [Setting("The greatest number of pods; more than the least leaves the choice to an autoscaler.")]
    [Between(1, 200)]
    public int? Max { get; init; }

    [Setting("Processor asked for, e.g. 250m.")]
    [Form(Forms.Processors, Forms.ProcessorsInWords)]
    public string? CpuRequest { get; init; }

    [Setting("Processor allowed at most, e.g. 1.")]
    [Form(Forms.Processors, Forms.ProcessorsInWords)]
    public string? CpuLimit { get; init; }

    [Setting("Memory asked for, e.g. 256Mi.")]
    [Form(Forms.Memory, Forms.MemoryInWords)]
    public string? MemoryRequest { get; init; }

    [Setting("Memory allowed at most, e.g. 1Gi.")]
    [Form(Forms.Memory, Forms.MemoryInWords)]
    public string? MemoryLimit { get; init; }

    [Setting("How new versions take over, and where a rollout stands.")]
    public RolloutSettings Rollout { get; init; } = new();
}

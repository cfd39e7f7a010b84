using Erp.Components;

namespace Erp.Stacks.Platforms.AiPlatform;

/// <summary>Both applications answer only at /health, so liveness asks whether the port still answers at all.</summary>
internal static class AiProbes
{
    public static Probes Standard { get; } = new(
        new(ProbeQuestion.Tcp(Port.HttpName), Delay: 30, Period: 10, Timeout: 5, Failures: 3),
        new(ProbeQuestion.Http("/health", Port.HttpName), Delay: 5, Period: 5, Timeout: 3, Failures: 3),
        new(ProbeQuestion.Http("/health", Port.HttpName), Delay: 0, Period: 5, Timeout: 3, Failures: 30));
}

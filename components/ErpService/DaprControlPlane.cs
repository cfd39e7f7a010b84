using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The ports of Dapr's control plane that a sidecar talks to.</summary>
public static class DaprControlPlane
{
    public const int Operator = 6500;
    public const int Placement = 50005;
    public const int Scheduler = 50006;
    public const int Sentry = 50001;

    public static ImmutableArray<int> Ports { get; } = [Operator, Placement, Scheduler, Sentry];
}

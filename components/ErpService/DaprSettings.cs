using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>How services take part in Dapr: the tracing and access configuration they share, and where the control plane runs.</summary>
public sealed record DaprSettings(string Configuration, string ControlPlaneNamespace)
{
    /// <summary>What every sidecar talks to for the components it loads: the state store, the broker, the collector of traces.</summary>
    public ImmutableArray<Endpoint> Components { get; init; } = [];
}

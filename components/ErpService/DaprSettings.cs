namespace Erp.Components;

/// <summary>How services take part in Dapr: the tracing and access configuration they share.</summary>
public sealed record DaprSettings(string Configuration, string ControlPlaneNamespace);

namespace Erp.Components;

/// <summary>Something that listens: who answers, and on which port of the pod (not of the Service).</summary>
public sealed record Endpoint(Peer Peer, int Port);

namespace Erp.Components;

/// <summary>What a stack keeps when someone deletes too much: by the engine (protect, retain) and by the cloud's own switches.</summary>
/// <param name="Data">Volumes, buckets and the keys that they are encrypted with.</param>
/// <param name="Cluster">The cluster and the network it stands in.</param>
public sealed record Protection(bool Data, bool Cluster);

namespace Erp.Components;

/// <summary>The storage classes that claims name: disks for one pod, and folders that many pods share. Null: the cluster's default.</summary>
public sealed record StorageClasses(string? Disk = null, string? Shared = null);

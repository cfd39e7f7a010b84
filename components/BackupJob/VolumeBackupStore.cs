using Pulumi;

namespace Erp.Components;

/// <summary>Where Velero keeps its notes of snapshots, and all that it may do there.</summary>
public sealed record VolumeBackupStore(BackupTarget Target, Output<PolicyDocument> Policy);

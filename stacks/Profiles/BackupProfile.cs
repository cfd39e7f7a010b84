using Erp.Components;

namespace Erp.Stacks.Profiles;

/// <summary>What is backed up, and whether anybody can take it away.</summary>
/// <param name="Mode">How much is lost at most.</param>
/// <param name="ObjectLock">Whether not even the account's owner can delete a backup before its time.</param>
public sealed record BackupProfile(BackupMode Mode, bool ObjectLock = false);

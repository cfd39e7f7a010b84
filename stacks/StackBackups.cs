using System.Collections.Immutable;
using Erp.Components;

namespace Erp.Stacks;

/// <summary>What is backed up of a stack, and by which component.</summary>
public sealed record StackBackups(string Component, string Namespace, BackupMode Mode, ImmutableArray<string> Databases)
{
    public required int KeepDays { get; init; }

    /// <summary>The Redis that is backed up too, where the platform asks for it.</summary>
    public string? Redis { get; init; }
}

using System.Collections.Immutable;
using Pulumi;

namespace Erp.Components;

/// <summary>What a restore is told, as the variables of its containers: which database, under which new name, and when.</summary>
public sealed record RestoreRequest(string Database, string Target, string At = RestoreRequest.Newest)
{
    public const string Newest = "newest";

    /// <summary>Filled in by whoever makes the Job.</summary>
    internal static RestoreRequest Blank { get; } = new("", "");

    public ImmutableSortedDictionary<string, string> Variables =>
        ImmutableSortedDictionary<string, string>.Empty.Add(BackupVariables.Database, Database).Add("TARGET_DATABASE", Target).Add("AT", At);

    internal Dictionary<string, Input<string>> ToEnvironment() => Variables.ToDictionary(v => v.Key, v => (Input<string>)v.Value);
}

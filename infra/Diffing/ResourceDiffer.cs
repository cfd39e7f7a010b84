using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>Compares two states of one resource: its inputs, and the options that decide whether it may be lost.</summary>
public static class ResourceDiffer
{
    public const string Protect = "options.protect";
    public const string Retain = "options.retainOnDelete";

    public static ImmutableArray<PropertyChange> Compare(PlannedResource old, PlannedResource @new)
    {
        var (from, to) = (StackOf(old.Urn), StackOf(@new.Urn));
        var changes = new List<PropertyChange>();
        JsonDiffer.Compare("", Renamed(old.Inputs, from, to), @new.Inputs, (path, before, after) =>
        {
            if (!IsIgnored(path, @new.Options.IgnoreChanges))
            {
                var shrinks = ShrinkingVolumes.Contain(@new, path, before, after);
                changes.Add(new PropertyChange(path, before, after, shrinks || ImmutableFields.Contain(@new, path)) { Shrinks = shrinks });
            }
        });
        Option(Protect, old.Options.Protect, @new.Options.Protect, changes);
        Option(Retain, old.Options.RetainOnDelete, @new.Options.RetainOnDelete, changes);
        return [.. changes.OrderByDescending(c => c.Replaces).ThenBy(c => c.Path, StringComparer.Ordinal)];
    }

    private static void Option(string path, bool old, bool @new, List<PropertyChange> changes)
    {
        if (old != @new) changes.Add(new PropertyChange(path, old ? true : null, @new ? true : null, Replaces: false));
    }

    private static bool IsIgnored(string path, ImmutableArray<string> ignored) =>
        ignored.Any(i => PropertyPath.IsWithin(path, i));

    private static string StackOf(string urn) => urn.Split("::")[0];

    // References name the stack, which is no difference between two environments.
    private static JsonNode Renamed(JsonObject inputs, string from, string to) =>
        from == to ? inputs : JsonNode.Parse(inputs.ToJsonString().Replace($"${{{from}::", $"${{{to}::", StringComparison.Ordinal))!;
}

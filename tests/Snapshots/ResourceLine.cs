using Erp.Infra.Planning;

namespace Erp.Tests.Snapshots;

/// <summary>A resource in one line: type and name, what it stands in, where it runs, and what its options say.</summary>
internal static class ResourceLine
{
    public static string Of(PlannedResource resource) => string.Join("  ",
    [
        $"{resource.Type} {resource.Name}",
        $"in {resource.Parent?.Split("::")[^1] ?? "nothing"}",
        .. NamespaceOf(resource) is { } space ? [$"namespace={space}"] : Array.Empty<string>(),
        .. resource.Provider is { } provider ? [$"provider={provider}"] : Array.Empty<string>(),
        .. Options(resource.Options),
    ]);

    private static string? NamespaceOf(PlannedResource resource) =>
        (resource.Inputs["metadata"]?["namespace"] ?? (resource.Type.Contains("helm", StringComparison.Ordinal) ? resource.Inputs["namespace"] : null))?.ToString();

    private static IEnumerable<string> Options(PlannedOptions options)
    {
        if (options.Protect) yield return "protect";
        if (options.RetainOnDelete) yield return "retain";
        if (options.DeleteBeforeReplace) yield return "delete-first";
        foreach (var path in options.IgnoreChanges) yield return $"ignore={path}";
        foreach (var (step, time) in options.Timeouts) yield return $"{step}-timeout={time}";
    }
}

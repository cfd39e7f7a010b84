using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>A path as part of an object's name.</summary>
internal static partial class PathName
{
    private const string Root = "root";

    public static string Of(ServedRoute route) => NotAllowed().Replace(route.Path.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } name ? name : Root;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAllowed();
}

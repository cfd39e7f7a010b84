namespace Erp.Infra;

/// <summary>How a place in a resource is written, as Pulumi writes it: <c>metadata.labels["app.kubernetes.io/version"]</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The place of a key below another place; the top is empty. A key that could be taken for several is quoted.</summary>
    public static string Member(string parent, string key) =>
        key.AsSpan().IndexOfAny(".[]\" ") >= 0 || key == "" ? $"{parent}[\"{key.Replace("\"", "\\\"")}\"]"
        : parent == "" ? key : $"{parent}.{key}";

    /// <summary>Whether a place is this one, or below it.</summary>
    public static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[');
}

namespace Erp.Components;

internal static class Words
{
    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'")) is { Length: > 0 } list ? list : "none";
}

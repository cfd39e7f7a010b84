using System.Reflection;

namespace Erp.Infra.Checks;

/// <summary>The pages of <c>docs/rules</c>, which travel inside the program so that <c>erp explain</c> needs no checkout.</summary>
public static class RulePages
{
    private const string Prefix = "rules/";
    private const string Suffix = ".md";

    private static readonly Assembly Home = typeof(RulePages).Assembly;

    public static IEnumerable<string> Ids => Home.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^Suffix.Length]);

    /// <summary>The page in Markdown; null where there is no such rule.</summary>
    public static string? Find(string id)
    {
        using var stream = Home.GetManifestResourceStream($"{Prefix}{id.ToUpperInvariant()}{Suffix}");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace Erp.Stacks.Configuration;

/// <summary>Finds the valid name that a mistyped one was meant to be.</summary>
public static class Nearest
{
    /// <summary>The closest candidate, or null when none is close enough to be meant.</summary>
    public static string? To(string typed, IEnumerable<string> candidates) => candidates
        .Select(c => (Name: c, Distance: Distance(typed.ToLowerInvariant(), c.ToLowerInvariant())))
        .Where(c => c.Distance <= Math.Max(2, c.Name.Length / 3))
        .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name)
        .FirstOrDefault();

    /// <summary><c>did you mean 'x'?</c> where something is close, otherwise the whole list of what is allowed.</summary>
    public static string Hint(string typed, IReadOnlyCollection<string> candidates) =>
        To(typed, candidates) is { } near ? $"did you mean '{near}'?" : $"allowed: {string.Join(", ", candidates)}";

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}

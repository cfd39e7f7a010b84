namespace Erp.Stacks.Configuration;

/// <summary>Finds the valid name that a mistyped one was meant to be.</summary>
public static class Nearest
{
    // A list that is longer than this is no help to anybody who reads it.
    private const int MostNames = 20;

    // A letter or two stand in every other name.
    private const int ShortestPart = 3;

    /// <summary>The closest candidate, or null when none is close enough to be meant.</summary>
    public static string? To(string typed, IEnumerable<string> candidates) => candidates
        .Select(c => (Name: c, Rank: Rank(typed.ToLowerInvariant(), c.ToLowerInvariant())))
        .Where(c => c.Rank is not null)
        .OrderBy(c => c.Rank).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name)
        .FirstOrDefault();

    /// <summary><c>did you mean 'x'? allowed: w, x, y</c>, the question only where something is close.</summary>
    public static string Hint(string typed, IReadOnlyCollection<string> candidates) =>
        To(typed, candidates) is { } near ? $"did you mean '{near}'? allowed: {Listed(candidates)}" : $"allowed: {Listed(candidates)}";

    private static string Listed(IReadOnlyCollection<string> names) => names.Count <= MostNames
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";

    // A slip of one letter first, then a name that was cut off or added to, then one with something else in it, then what is merely alike.
    private static (int Kind, int Distance)? Rank(string typed, string name)
    {
        var distance = Distance(typed, name);
        if (distance <= 1) return (0, distance);
        var (part, whole) = typed.Length < name.Length ? (typed.TrimEnd('s'), name) : (name, typed);
        if (part.Length >= ShortestPart && whole.StartsWith(part, StringComparison.Ordinal)) return (1, distance);
        if (part.Length >= ShortestPart && whole.Contains(part, StringComparison.Ordinal)) return (2, distance);
        return distance <= Math.Max(2, name.Length / 3) ? (3, distance) : null;
    }

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

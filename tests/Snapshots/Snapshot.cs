namespace Erp.Tests.Snapshots;

/// <summary>
/// Holds a text against the one that is checked in. <c>ERP_UPDATE_SNAPSHOTS=1 dotnet test --filter Snapshots</c> writes what is there now, for the
/// reviewer to see in the commit.
/// </summary>
internal static class Snapshot
{
    internal const string UpdateVariable = "ERP_UPDATE_SNAPSHOTS";

    // A failure is read by people: whoever changed more than this looks at the commit instead.
    private const int MostLines = 60;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Snapshots");

    public static bool IsUpdating => Environment.GetEnvironmentVariable(UpdateVariable) is "1" or "true";

    public static void Holds(string file, string now)
    {
        var path = Path.Combine(Folder, file);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (now == before) return;
        if (IsUpdating) File.WriteAllText(path, now);
        else Assert.Fail(Difference(file, before, now));
    }

    /// <summary>Files of a folder that no test asks for any more are gone after an update, and wrong before.</summary>
    public static void HoldsNothingElse(string folder, IEnumerable<string> files)
    {
        var stale = Directory.GetFiles(Path.Combine(Folder, folder)).Except(files.Select(f => Path.Combine(Folder, f))).ToList();
        if (IsUpdating) stale.ForEach(File.Delete);
        else Assert.True(stale.Count == 0, $"No test holds anything against {string.Join(", ", stale)}.");
    }

    public static string Difference(string file, string before, string now)
    {
        var lines = Changes(before.Split('\n'), now.Split('\n')).ToList();
        var shown = string.Join('\n', lines.Take(MostLines));
        var more = lines.Count > MostLines ? $"\n... and {lines.Count - MostLines} lines more" : "";
        return $"tests/Snapshots/{file} is otherwise:\n{shown}{more}\nIf that is meant: {UpdateVariable}=1 dotnet test tests --filter Snapshots";
    }

    // The longest common run is kept at both ends; what is between is compared line by line, each change under the line it follows.
    private static IEnumerable<string> Changes(string[] before, string[] now)
    {
        var (b, n) = (0, 0);
        while (b < before.Length || n < now.Length)
        {
            if (b < before.Length && n < now.Length && before[b] == now[n])
            {
                (b, n) = (b + 1, n + 1);
                continue;
            }
            var (gone, come) = NextCommon(before.AsSpan(b), now.AsSpan(n));
            for (var end = b + gone; b < end; b++) yield return $"- {before[b]}";
            for (var end = n + come; n < end; n++) yield return $"+ {now[n]}";
        }
    }

    // How many lines to pass over on each side, the fewest together, until the two agree again.
    private static (int Gone, int Come) NextCommon(ReadOnlySpan<string> before, ReadOnlySpan<string> now)
    {
        for (var both = 1; both < before.Length + now.Length; both++)
            for (var gone = Math.Max(0, both - now.Length + 1); gone <= both && gone < before.Length; gone++)
                if (both - gone < now.Length && before[gone] == now[both - gone]) return (gone, both - gone);
        return (before.Length, now.Length);
    }
}

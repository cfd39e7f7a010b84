namespace Erp.Infra.Rendering;

/// <summary>Writes rendered files into a folder, takes away what an earlier run left there, and touches nothing else.</summary>
public static class RenderedFolder
{
    /// <summary>Lists what the last run wrote.</summary>
    public const string Inventory = ".erp-rendered";

    /// <returns>How many files were written anew, and how many taken away.</returns>
    public static (int Written, int Removed) Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        var inventory = Path.Combine(folder, Inventory);
        var before = File.Exists(inventory) ? File.ReadAllLines(inventory) : [];
        var written = 0;
        foreach (var (path, text) in files)
        {
            var file = Inside(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (File.Exists(file) && File.ReadAllText(file) == text) continue;
            File.WriteAllText(file, text);
            written++;
        }
        var stale = before.Where(p => p.Length > 0 && !files.ContainsKey(p)).Select(p => Inside(folder, p)).Where(File.Exists).ToList();
        foreach (var file in stale) File.Delete(file);
        File.WriteAllText(inventory, string.Concat(files.Keys.Select(p => p + "\n")));
        return (written, stale.Count);
    }

    // The inventory is a file like any other: a line in it must not lead elsewhere.
    private static string Inside(string folder, string path)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(root, path));
        return file.StartsWith(root, StringComparison.Ordinal) ? file : throw new InvalidDataException($"'{path}' leads out of {folder}.");
    }
}

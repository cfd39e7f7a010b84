namespace Erp.Infra.Commands;

/// <summary>The place that <c>--out</c> names. Where nothing can be written it was named wrongly, which is said before anything is planned if it can be.</summary>
internal sealed record Destination(string Path)
{
    public static Destination File(FileInfo file) =>
        Directory.Exists(file.FullName) ? throw Refused(file.FullName, "that is a folder: name a file in it.")
        : file.Directory is { Exists: false } folder ? throw Refused(file.FullName, $"there is no folder '{folder.FullName}'.")
        : new(file.FullName);

    public static Destination Folder(DirectoryInfo folder)
    {
        for (var part = folder; part is not null; part = part.Parent)
            if (System.IO.File.Exists(part.FullName)) throw Refused(folder.FullName, $"'{part.FullName}' is a file: name a folder.");
        return new(folder.FullName);
    }

    public void Write(Action<string> write) => Write(path =>
    {
        write(path);
        return true;
    });

    public T Write<T>(Func<string, T> write)
    {
        try
        {
            return write(Path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw Refused(Path, $"it cannot be written: {refusal.Message}");
        }
    }

    private static UsageException Refused(string path, string why) => new($"--out {path}: {why}");
}

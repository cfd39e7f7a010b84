namespace Erp.Infra.Graphing;

/// <summary>The parts of the page, which travel inside the program.</summary>
internal static class PageFiles
{
    public static string Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"graph/{name}") ?? throw new InvalidOperationException($"The build left out {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace Erp.Tests;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Erp.Infra.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No Erp.Infra.sln above {AppContext.BaseDirectory}.");
    }
}

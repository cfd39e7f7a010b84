namespace Erp.Tests.RealServers;

/// <summary>Where the programs lie that the tests run.</summary>
public static class Programs
{
    public const string Postgres = "postgres";
    public const string Redis = "redis-server";
    public const string Aws = "aws";
    public const string S3 = "radosgw";
    public const string Shellcheck = "shellcheck";
    public const string Busybox = "busybox";

    // Debian keeps the servers' programs out of the path.
    public static string PostgresFolder { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault() ?? ""
            : "";

    private static string NodeTools { get; } = Path.Combine(Repository.Root, "tests/tools/node_modules/.bin");

    /// <summary>The path for children: PostgreSQL's own programs first, without Debian's wrappers.</summary>
    public static string SearchPath { get; } = $"{PostgresFolder}:{NodeTools}:{Environment.GetEnvironmentVariable("PATH")}";

    public static bool Exists(string program) => SearchPath.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    public static string Find(string program) =>
        SearchPath.Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{program} is not installed.");
}

using System.Diagnostics;

namespace Erp.Tests.Infra.Graphing;

/// <summary>A headless browser, where one is installed.</summary>
internal static class Chromium
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(d => new[] { Path.Combine(d, "chromium"), Path.Combine(d, "google-chrome") }).FirstOrDefault(File.Exists);

    public static bool IsMissing => Program is null;

    /// <summary>Opens a page, lets its scripts run, and gives back the document as it is then.</summary>
    public static string Open(string page)
    {
        var folder = Directory.CreateTempSubdirectory("erp-page-");
        try
        {
            var file = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(file, page);
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[]
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", $"--user-data-dir={Path.Combine(folder.FullName, "profile")}", "--window-size=1400,900", "--dump-dom", new Uri(file).AbsoluteUri,
            }) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            var document = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return document;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

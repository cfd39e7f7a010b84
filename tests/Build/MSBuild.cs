using System.Diagnostics;
using System.Text.Json;

namespace Erp.Tests.Build;

/// <summary>Asks MSBuild about the components' project, as seen from a user's home of its own.</summary>
internal sealed class MSBuild : IDisposable
{
    public string Home { get; } = Directory.CreateTempSubdirectory("erp-home-").FullName;

    public string? PulumiHome { get; init; }

    public async Task<(int ExitCode, string Text)> RunAsync(params string[] arguments)
    {
        var project = Path.Combine(Repository.Root, "components", "Erp.Components.csproj");
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nodeReuse:false", "-nologo", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Home;
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("PulumiSdk");
        start.Environment["PULUMI_HOME"] = PulumiHome ?? "";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Which SDK the build takes, and which Pulumi packages and projects come with it.</summary>
    public async Task<SdkChoice> ChoiceAsync(params string[] arguments)
    {
        var (exitCode, text) = await RunAsync(
            ["-getProperty:PulumiSdk", "-getItem:PackageReference", "-getItem:PackageVersion", "-getItem:ProjectReference", .. arguments]);
        Assert.True(exitCode == 0, text);

        using var answer = JsonDocument.Parse(text);
        var items = answer.RootElement.GetProperty("Items");
        return new SdkChoice(
            answer.RootElement.GetProperty("Properties").GetProperty("PulumiSdk").GetString()!,
            PulumiItems(items, "PackageReference", "Identity"),
            PulumiItems(items, "PackageVersion", "Identity"),
            PulumiItems(items, "ProjectReference", "Filename"));
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);

    private static string[] PulumiItems(JsonElement items, string item, string metadata) =>
    [
        .. items.GetProperty(item).EnumerateArray()
            .Select(element => element.GetProperty(metadata).GetString()!)
            .Where(name => name is "Pulumi" or "Pulumi.Kubernetes" or "Pulumi.Random" or "Pulumi.Aws")
            .Order(StringComparer.Ordinal),
    ];
}

internal sealed record SdkChoice(string Sdk, string[] Packages, string[] Pins, string[] Projects);

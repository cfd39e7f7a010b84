using System.Diagnostics;
using System.Runtime.Versioning;

namespace Erp.Tests.Infra.Commands;

/// <summary>The <c>erp</c> script at the root, with a stand-in for the slow part: it must build when, and only when, a source has come, changed or gone.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("erp-launcher-");

    public LauncherTests()
    {
        File.Copy(Path.Combine(Repository.Root, "erp"), Path.Combine(_root.FullName, "erp"));
        foreach (var folder in (string[])["infra", "stacks", "components", "crds", "generator", "offline", "docs/rules", "home", "bin"]) _root.CreateSubdirectory(folder);
        foreach (var file in (string[])["Directory.Build.props", "global.json", "stacks/Stack.cs"]) File.WriteAllText(PathOf(file), "");
        // A dotnet that "publishes" a program which says its arguments.
        Script("bin/dotnet", """
            while [ "$1" != -o ]; do shift; done
            mkdir -p "$2" && printf '#!/bin/sh\necho "ran $*"\n' > "$2/erp" && chmod +x "$2/erp"
            """);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void It_builds_once_and_then_starts_the_program_directly()
    {
        Assert.Equal(("ran preview dev\n", "Building erp (offline)...\n"), Run("preview", "dev"));
        Assert.Equal(("ran preview dev\n", ""), Run("preview", "dev"));
    }

    [Fact]
    public void A_newer_source_is_built_again()
    {
        Run("--version");
        File.SetLastWriteTimeUtc(PathOf("stacks/Stack.cs"), DateTime.UtcNow.AddSeconds(5));

        Assert.Equal("Building erp (offline)...\n", Run("--version").Error);
    }

    [Fact]
    public void A_source_that_is_gone_is_built_without()
    {
        File.WriteAllText(PathOf("stacks/Gone.cs"), "");
        Run("--version");
        File.Delete(PathOf("stacks/Gone.cs"));

        Assert.Equal("Building erp (offline)...\n", Run("--version").Error);
        Assert.Equal("", Run("--version").Error);
    }

    [Fact]
    public void A_source_that_comes_from_elsewhere_is_built_however_old_it_is()
    {
        Run("--version");
        File.WriteAllText(PathOf("home/Old.cs"), "");
        File.SetLastWriteTimeUtc(PathOf("home/Old.cs"), DateTime.UtcNow.AddYears(-1));
        File.Move(PathOf("home/Old.cs"), PathOf("stacks/Old.cs"));

        Assert.Equal("Building erp (offline)...\n", Run("--version").Error);
    }

    [Theory]
    [InlineData("stacks/obj/project.assets.json")]
    [InlineData("stacks/bin/Debug/Stack.dll")]
    public void What_an_editor_builds_is_no_source(string file)
    {
        Run("--version");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), "");

        Assert.Equal("", Run("--version").Error);
    }

    [Fact]
    public void The_home_of_the_Pulumi_CLI_chooses_the_official_build()
    {
        _root.CreateSubdirectory("home/.pulumi");

        Assert.Equal("Building erp (nuget)...\n", Run("--version").Error);
    }

    [Fact]
    public void A_failed_build_is_no_program()
    {
        Script("bin/dotnet", "exit 1");

        Assert.Equal(("", "Building erp (offline)...\nThe build failed; see above.\n"), Run("--version"));
    }

    private string PathOf(string relative) => Path.Combine(_root.FullName, relative);

    private void Script(string relative, string text)
    {
        File.WriteAllText(PathOf(relative), $"#!/bin/sh\n{text}\n");
        File.SetUnixFileMode(PathOf(relative), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private (string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [PathOf("erp"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = PathOf("home");
        start.Environment["PATH"] = $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("PULUMI_HOME");
        start.Environment.Remove("PulumiSdk");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (output.Result, error.Result);
    }
}

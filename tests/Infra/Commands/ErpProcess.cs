using System.Diagnostics;

namespace Erp.Tests.Infra.Commands;

/// <summary>Runs the built <c>erp</c> as a process of its own, as a person would.</summary>
internal sealed record ErpProcess(int ExitCode, string Output, string Error)
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "erp.dll");

    public static async Task<ErpProcess> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    public static Task<ErpProcess> RunAsync(params string[] arguments) => RunAsync(Repository.Root, arguments);
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Erp.Infra.Commands.Doctor;

/// <summary>A program on the path that says its version.</summary>
internal sealed partial record Tool(string Name, string[] Arguments, string Purpose)
{
    // One that asks back, or waits for a network, is not worth more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How to get it, by system.</summary>
    public required string Fix { get; init; }

    public bool ForDeployment { get; init; }

    /// <summary>Whether <c>erp</c> itself cannot do without it.</summary>
    public bool Required { get; init; }

    public async Task<Diagnosis> LookAsync(string folder)
    {
        var version = await VersionAsync(folder);
        return new(Name, version is not null ? Condition.Fine : Required ? Condition.Wrong : Condition.Missing, version ?? "not found", Purpose, version is null ? Fix : "") { ForDeployment = ForDeployment };
    }

    [GeneratedRegex(@"[0-9]+\.[0-9]+(\.[0-9]+)?")]
    private static partial Regex VersionIn();

    private async Task<string?> VersionAsync(string folder)
    {
        try
        {
            using var program = Process.Start(new ProcessStartInfo(Name, Arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            program.StandardInput.Close();
            using var limit = new CancellationTokenSource(Patience);
            var errors = program.StandardError.ReadToEndAsync(limit.Token);
            var said = await program.StandardOutput.ReadToEndAsync(limit.Token);
            await program.WaitForExitAsync(limit.Token);
            // Some say it in a sentence, some on the other stream.
            return program.ExitCode == 0 && VersionIn().Match(said + await errors) is { Success: true } version ? version.Value : null;
        }
        catch (Exception absent) when (absent is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            return null;
        }
    }
}

using System.Diagnostics;

namespace Erp.Tests.RealServers;

public sealed record ShellResult(int ExitCode, string Output, string Error)
{
    public string Succeeded() => ExitCode == 0 ? Output : throw new InvalidOperationException($"Exit code {ExitCode}.\n{Output}\n{Error}");
}

/// <summary>Runs programs with a bounded wait, and leaves none behind.</summary>
public static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Servers of databases refuse to run as root: these run as the user whom Debian's packages made for it.</summary>
    public static string? Unprivileged { get; } = Environment.UserName == "root" ? "postgres" : null;

    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? user = null)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        string[] command = user is null ? [program, .. arguments] : ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "--", program, .. arguments];
        start.FileName = command[0];
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        start.Environment["PATH"] = Programs.SearchPath;
        foreach (var (key, value) in environment ?? new Dictionary<string, string>()) start.Environment[key] = value;
        return Process.Start(start)!;
    }

    /// <summary>Something that runs until it is stopped. What it says is dropped, or it would block on a full pipe.</summary>
    public static Process StartServer(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? user = null)
    {
        var process = Start(program, arguments, environment, user);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static async Task Stop(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static async Task<ShellResult> Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? user = null, TimeSpan? patience = null)
    {
        using var process = Start(program, arguments, environment, user);
        return await Finish(process, patience);
    }

    public static async Task<ShellResult> Finish(Process process, TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Waits until something holds, or says what did not.</summary>
    public static async Task Until(string what, Func<Task<bool>> holds, double seconds = 30)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds; await Task.Delay(50))
            if (await holds()) return;
        throw new TimeoutException($"Not after {seconds} s: {what}.");
    }
}

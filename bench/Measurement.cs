using System.Diagnostics;
using System.Runtime;

namespace Erp.Bench;

/// <summary>What this process has used since it started.</summary>
internal static class Measurement
{
    public static string OfThisProcess(string what)
    {
        using var process = Process.GetCurrentProcess();
        var wall = DateTime.Now - process.StartTime;
        return $"{what}, {wall.TotalMilliseconds:F0} ms, peak {process.PeakWorkingSet64 / 1_000_000.0:F0} MB, "
            + $"{JitInfo.GetCompiledMethodCount()} methods compiled in {JitInfo.GetCompilationTime().TotalMilliseconds:F0} ms, "
            + $"collected {GC.CollectionCount(0)} times in {GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms";
    }
}

using System.Diagnostics;

namespace Erp.Bench;

/// <summary>How long the parts of a scenario took, and how much they allocated.</summary>
internal sealed class Phases
{
    private readonly List<string> _told = [];

    public async Task<T> Time<T>(string phase, Func<Task<T>> work)
    {
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
        var result = await work();
        _told.Add($"{phase} {watch.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - before) / 1_000_000.0:F0} MB allocated");
        return result;
    }

    public override string ToString() => string.Join("; ", _told);
}

using System.Diagnostics;

namespace Erp.Tests.Components.Observability.Live;

internal static class Eventually
{
    public static async Task Holds(string what, Func<Task<bool>> condition, TimeSpan within)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < within; await Task.Delay(100))
            if (await condition()) return;
        Assert.Fail($"Not within {within.TotalSeconds:0} s: {what}.");
    }
}

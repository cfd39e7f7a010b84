using Erp.Infra.Rendering;

namespace Erp.Infra.Commands;

/// <summary>Says what is being worked on when somebody looks and it takes a while: on standard error, so that output stays output.</summary>
public static class Working
{
    // Most is over before this, and what flickers only disturbs.
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(300);

    public static Task<T> OnAsync<T>(string what, Func<Task<T>> work) =>
        OnAsync(what, work, Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : Console.Error);

    /// <param name="what">What is being done.</param>
    /// <param name="work">Does it.</param>
    /// <param name="screen">Where somebody looks; null where nobody does.</param>
    public static async Task<T> OnAsync<T>(string what, Func<Task<T>> work, TextWriter? screen)
    {
        if (screen is null) return await work();
        var running = Task.Run(work);
        return await Task.WhenAny(running, Task.Delay(Unnoticed)) == running
            ? await running
            : await ProgressLine.ShowAsync(screen, what, running);
    }
}

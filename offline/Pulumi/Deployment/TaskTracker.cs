namespace Pulumi;

/// <summary>
/// Knows whether anything that the program started is still running. Only what is pending is counted and only what
/// failed is kept, so finished work costs nothing.
/// </summary>
internal sealed class TaskTracker
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Exception> _failures = [];

    // The program itself is the first.
    private int _running = 1;

    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
            return;
        Interlocked.Increment(ref _running);
        _ = WatchAsync(task);
    }

    /// <summary>Waits until nothing runs any more or something has failed, and returns the failures so far.</summary>
    public async Task<Exception[]> FinishAsync()
    {
        Leave();
        await _finished.Task.ConfigureAwait(false);
        lock (_failures)
            return [.. _failures];
    }

    private async Task WatchAsync(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Fail(e);
        }
        Leave();
    }

    // One failure reaches every output computed from the failed one; it is still one failure.
    private void Fail(Exception failure)
    {
        lock (_failures)
            if (!_failures.Contains(failure))
                _failures.Add(failure);
        _finished.TrySetResult();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0)
            _finished.TrySetResult();
    }
}

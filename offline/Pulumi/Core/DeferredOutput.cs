namespace Pulumi;

/// <summary>An output whose value is supplied later, from another output.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _resolved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _resolutions;

    public DeferredOutput() => Output = new Output<T>(_resolved.Task);

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        if (Interlocked.Increment(ref _resolutions) > 1)
            throw new InvalidOperationException("The deferred output has already been resolved.");
        _ = ForwardAsync(output);
    }

    private async Task ForwardAsync(Output<T> output)
    {
        try
        {
            _resolved.SetResult(await output.SettledAsync().ConfigureAwait(false));
        }
        catch (Exception e)
        {
            _resolved.SetException(e);
        }
    }
}

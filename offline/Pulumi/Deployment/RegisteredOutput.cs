namespace Pulumi;

/// <summary>An output of a resource: read from the registration once that is done, and only if somebody asks.</summary>
internal sealed class RegisteredOutput<T>(Registration registration, Func<Registration, Output<T>> read) : OutputSource<T>
{
    private Output<T>? _settled;

    public override Output<T>? TrySettle()
    {
        if (_settled is null && registration.Task.IsCompletedSuccessfully)
            Interlocked.CompareExchange(ref _settled, read(registration), null);
        return _settled;
    }

    public override async Task<Output<T>> SettleAsync()
    {
        await registration.Task.ConfigureAwait(false);
        return TrySettle()!;
    }
}

namespace Pulumi;

/// <summary>
/// A value of the program that may be known only later, together with whether it is known and secret and which
/// resources it comes from.
/// </summary>
/// <remarks>
/// An output is either settled, and then holds all of that itself, or has a source which settles it on first use.
/// Settled outputs own no task: a program whose values are at hand runs from start to end without one.
/// </remarks>
public sealed class Output<T> : IOutput
{
    private T _value;
    private bool _isKnown;
    private bool _isSecret;
    private Dependencies _dependencies;

    // Null once settled; otherwise a Task<Output<T>> or an OutputSource<T>.
    private volatile object? _source;

    internal Output(T value, bool isKnown = true, bool isSecret = false, Dependencies dependencies = default)
    {
        _value = value;
        _isKnown = isKnown;
        _isSecret = isSecret;
        _dependencies = dependencies;
    }

    internal Output(Task<Output<T>> pending)
    {
        _value = default!;
        _source = pending;
        if (!TrySettle())
            Deployment.TrackIfRunning(pending);
    }

    internal Output(OutputSource<T> source)
    {
        _value = default!;
        _source = source;
    }

    internal bool IsSettled => _source is null || TrySettle();

    internal T Value => Settled._value;

    internal bool IsKnown => Settled._isKnown;

    internal bool IsSecret => Settled._isSecret;

    internal Dependencies Dependencies => Settled._dependencies;

    bool IOutput.IsSettled => IsSettled;

    object? IOutput.Value => Value;

    bool IOutput.IsKnown => IsKnown;

    bool IOutput.IsSecret => IsSecret;

    Dependencies IOutput.Dependencies => Dependencies;

    private Output<T> Settled => IsSettled ? this : throw new InvalidOperationException("The output is not settled.");

    public static Output<T> Create(Task<T> value) => Output.Create(value);

    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        Apply(async value =>
        {
            await func(value).ConfigureAwait(false);
            return ValueTuple.Create();
        });

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        WhenKnown(source => new Output<TResult>(func(source.Value), true, source.IsSecret, source.Dependencies));

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        WhenKnown(source => Output.Create(func(source.Value)).Inheriting(source));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        WhenKnown(source => func(source.Value).ToOutput().Inheriting(source));

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        WhenKnown(source => (func(source.Value) ?? new Output<TResult>(default(TResult)!)).Inheriting(source));

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(value => func(value));

    public override string ToString() => OutputText.OfUnsupportedToString();

    /// <summary>The settled form of this output: itself, or what its source brings.</summary>
    internal Task<Output<T>> SettledAsync() => _source switch
    {
        Task<Output<T>> task => task,
        OutputSource<T> source => source.SettleAsync(),
        _ => Task.FromResult(this),
    };

    async Task IOutput.SettleAsync()
    {
        if (!IsSettled)
            Adopt(await SettledAsync().ConfigureAwait(false));
    }

    internal Output<T> With(bool isKnown, bool isSecret, Dependencies dependencies) => new(Value, isKnown, isSecret, dependencies);

    /// <summary>Runs <paramref name="next"/> on the settled output, at once when it is settled already.</summary>
    internal Output<TResult> Continue<TResult>(Func<Output<T>, Output<TResult>> next)
    {
        if (!IsSettled)
            return new Output<TResult>(ContinueAsync(next));
        try
        {
            return next(this);
        }
        catch (Exception e)
        {
            return new Output<TResult>(Task.FromException<Output<TResult>>(e));
        }
    }

    private async Task<Output<TResult>> ContinueAsync<TResult>(Func<Output<T>, Output<TResult>> next)
    {
        var settled = await SettledAsync().ConfigureAwait(false);
        return await next(settled).SettledAsync().ConfigureAwait(false);
    }

    private Output<TResult> WhenKnown<TResult>(Func<Output<T>, Output<TResult>> next) =>
        Continue(source => source.IsKnown ? next(source) : new Output<TResult>(default!, false, source.IsSecret, source.Dependencies));

    /// <summary>This output with the flags and dependencies of the one that it was computed from added to its own.</summary>
    private Output<T> Inheriting<TSource>(Output<TSource> source) =>
        Continue(inner => inner.With(
            inner.IsKnown && source.IsKnown,
            inner.IsSecret || source.IsSecret,
            inner.Dependencies.Union(source.Dependencies)));

    private bool TrySettle()
    {
        var settled = _source switch
        {
            Task<Output<T>> task => task.IsCompletedSuccessfully ? task.Result : null,
            OutputSource<T> source => source.TrySettle(),
            _ => this,
        };
        if (settled is null)
            return false;
        Adopt(settled);
        return true;
    }

    // Two threads may do this at once; both write the same values, and a reader looks only once _source is null.
    private void Adopt(Output<T> settled)
    {
        if (ReferenceEquals(settled, this))
            return;
        _value = settled._value;
        _isKnown = settled._isKnown;
        _isSecret = settled._isSecret;
        _dependencies = settled._dependencies;
        _source = null;
    }
}

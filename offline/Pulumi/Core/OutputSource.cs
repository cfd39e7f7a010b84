namespace Pulumi;

/// <summary>Where an output that is not settled yet will find its value.</summary>
internal abstract class OutputSource<T>
{
    /// <summary>The settled output, always the same one, or null while there is none.</summary>
    public abstract Output<T>? TrySettle();

    public abstract Task<Output<T>> SettleAsync();
}

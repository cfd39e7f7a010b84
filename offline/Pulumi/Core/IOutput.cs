namespace Pulumi;

/// <summary>An output as the serialiser and the runner see it, without its type.</summary>
internal interface IOutput
{
    /// <summary>Whether the rest can be read: the value has come, known or not. A failed output never settles.</summary>
    bool IsSettled { get; }

    object? Value { get; }

    bool IsKnown { get; }

    bool IsSecret { get; }

    Dependencies Dependencies { get; }

    /// <summary>Waits until this is settled, or throws what it failed with.</summary>
    Task SettleAsync();
}

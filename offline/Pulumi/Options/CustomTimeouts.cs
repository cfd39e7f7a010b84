namespace Pulumi;

/// <summary>How long the engine waits for an operation before it gives up.</summary>
public sealed class CustomTimeouts
{
    public CustomTimeouts()
    {
    }

    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }
}

namespace Pulumi;

/// <summary>What an output says when a program takes it for a string.</summary>
internal static class OutputText
{
    private const string Unsupported = """
        Calling [ToString] on an [Output<T>] is not supported.

        The value of an output is known only once it has been computed, so it has no text yet. Either:
        1: o.Apply(v => $"prefix{v}suffix")
        2: Output.Format($"prefix{o}suffix")

        This function may throw in a future version of Pulumi.
        """;

    public static string OfUnsupportedToString()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } strict
            && (strict == "1" || strict.Equals("true", StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException(Unsupported);
        Log.Warn(Unsupported);
        return Unsupported;
    }
}

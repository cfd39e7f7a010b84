using System.Globalization;

namespace Erp.Components;

/// <summary>Kubernetes' way to write amounts: <c>250m</c> of a processor, <c>512Mi</c> of memory.</summary>
public static class Quantity
{
    private static readonly (string Suffix, decimal Factor)[] Suffixes =
    [
        ("Ki", 1L << 10), ("Mi", 1L << 20), ("Gi", 1L << 30), ("Ti", 1L << 40), ("Pi", 1L << 50),
        ("n", 0.000_000_001m), ("u", 0.000_001m), ("m", 0.001m),
        ("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000), ("T", 1_000_000_000_000), ("P", 1_000_000_000_000_000),
    ];

    public static int Millis(string cpu) => (int)Math.Ceiling(Value(cpu) * 1000);

    public static long Bytes(string amount) => (long)Math.Ceiling(Value(amount));

    public static string OfMillis(long millis) => $"{millis}m";

    /// <summary>In whole mebibytes, rounded up: nobody wants to read more digits.</summary>
    public static string OfBytes(long bytes) => $"{(bytes + (1L << 20) - 1) >> 20}Mi";

    /// <summary>The plain number; null when the text is none.</summary>
    public static decimal? Parse(string text)
    {
        var (number, factor) = (text.Length, 1m);
        foreach (var (suffix, times) in Suffixes)
        {
            if (!text.EndsWith(suffix, StringComparison.Ordinal)) continue;
            (number, factor) = (text.Length - suffix.Length, times);
            break;
        }
        return decimal.TryParse(text.AsSpan(0, number), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            ? value * factor
            : null;
    }

    private static decimal Value(string text) => Parse(text) ?? throw new FormatException($"'{text}' is no quantity such as 250m, 2 or 512Mi.");
}

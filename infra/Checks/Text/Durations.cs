using System.Globalization;

namespace Erp.Infra.Checks.Text;

/// <summary>Lengths of time as Prometheus, Go and Loki write them: <c>15d</c>, <c>2h30m</c>.</summary>
public static class Durations
{
    private static readonly Dictionary<char, double> Seconds = new() { ['s'] = 1, ['m'] = 60, ['h'] = 3600, ['d'] = 86400, ['w'] = 604800, ['y'] = 31536000 };

    /// <summary>In seconds; null for what is no duration.</summary>
    public static double? Parse(string text)
    {
        var (total, start) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] == '.') continue;
            if (i == start || !Seconds.TryGetValue(text[i], out var unit) || !double.TryParse(text.AsSpan(start, i - start), CultureInfo.InvariantCulture, out var amount)) return null;
            total += amount * unit;
            start = i + 1;
        }
        return start > 0 && start == text.Length ? total : null;
    }
}

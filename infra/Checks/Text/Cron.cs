using System.Globalization;

namespace Erp.Infra.Checks.Text;

/// <summary>Cron text as the CronJob controller reads it.</summary>
public static class Cron
{
    private static readonly (string Name, int Low, int High)[] Fields =
        [("minute", 0, 59), ("hour", 0, 23), ("day of the month", 1, 31), ("month", 1, 12), ("day of the week", 0, 6)];

    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    private static readonly string[] Nicknames = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Mistake(string text)
    {
        if (Nicknames.Contains(text)) return null;
        if (text.Contains("TZ=", StringComparison.Ordinal)) return "the time zone belongs into timeZone";
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length) return $"{parts.Length} fields where cron has {Fields.Length}";
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Split(',').Any(part => !IsPart(part, i)))
                return $"the {Fields[i].Name} '{parts[i]}' is not within {Fields[i].Low} to {Fields[i].High}";
        return null;
    }

    /// <summary>How long lies between two runs at most: told by the coarsest field that is set.</summary>
    public static TimeSpan Pace(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["@hourly"] or [_, "*", "*", "*", "*"] => TimeSpan.FromHours(1),
        ["@daily" or "@midnight"] or [_, _, "*", "*", "*"] => TimeSpan.FromDays(1),
        ["@weekly"] or [_, _, "*", "*", _] => TimeSpan.FromDays(7),
        ["@monthly"] or [_, _, _, "*", _] => TimeSpan.FromDays(31),
        _ => TimeSpan.FromDays(366),
    };

    private static bool IsPart(string part, int field)
    {
        var step = part.Split('/');
        if (step.Length > 2 || (step.Length == 2 && !(int.TryParse(step[1], NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0))) return false;
        if (step[0] is "*" or "?") return true;
        var range = step[0].Split('-');
        if (range.Length > 2) return false;
        var low = Value(range[0], field);
        var high = Value(range[^1], field);
        return low is not null && high is not null && low <= high;
    }

    private static int? Value(string text, int field)
    {
        var names = field switch { 3 => Months, 4 => Days, _ => [] };
        var index = Array.FindIndex(names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (index >= 0) return index + Fields[field].Low;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= Fields[field].Low && value <= Fields[field].High ? value : null;
    }
}

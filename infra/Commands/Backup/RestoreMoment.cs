using System.Globalization;

namespace Erp.Infra.Commands.Backup;

/// <summary>A moment that can be gone back to.</summary>
internal sealed record RestoreMoment(DateTimeOffset Time)
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.FFFFFFZ";

    /// <summary>As the scripts read it.</summary>
    public string Text => Time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Null when no moment is asked for.</summary>
    public static RestoreMoment? Of(string? text, DateTimeOffset now, int keepDays)
    {
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        if (text is null) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            throw new UsageException($"--to {text}: write a time such as {new RestoreMoment(now.AddHours(-1)).Text}; without a zone it is taken for UTC.");
        if (time > now.AddSeconds(1)) throw new UsageException($"--to {text} lies in the future: it is {new RestoreMoment(now).Text} now.");
        var oldest = now.AddDays(-keepDays);
        return time >= oldest ? new(time) : throw new UsageException($"--to {text} is too long ago: backups are kept for {keepDays} days, since {new RestoreMoment(oldest).Text}.");
    }
}

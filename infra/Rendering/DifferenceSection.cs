using Erp.Infra.Diffing.Declared;

namespace Erp.Infra.Rendering;

/// <summary>One change with the places where it happens, as lines.</summary>
internal sealed record DifferenceEntry(int Count, IReadOnlyList<(string Text, Style Style)> Lines);

/// <summary>The differences of one reason: all of them, or the first few and how many more there are, or the heading alone.</summary>
internal sealed record DifferenceSection(string Heading, Standing Standing, IReadOnlyList<DifferenceEntry> Entries)
{
    // Of one declared reason, more than this is more of the same.
    private const int Enough = 8;

    /// <summary>How many of the entries are shown.</summary>
    public int Shown { get; init; } = Entries.Count;

    private bool IsSurprise => Standing == Standing.Undeclared;

    // A heading that stands alone needs no line above it.
    private int Height => Shown == 0 ? 1 : 2 + Entries.Take(Shown).Sum(e => e.Lines.Count) + (Shown < Entries.Count ? 1 : 0);

    /// <summary>As many entries as there are rows for; what is declared gives way to the surprises, which are what one looks for.</summary>
    public static IReadOnlyList<DifferenceSection> Fit(IReadOnlyList<DifferenceSection> sections, int room)
    {
        if (Rows(sections) <= room) return sections;
        var few = sections;
        for (var most = Enough; most >= 0 && Rows(few) > room; most--) few = [.. sections.Select(s => s.IsSurprise ? s : s.Cut(most))];
        for (var most = few.Max(s => s.Shown); most >= 0 && Rows(few) > room; most--) few = [.. few.Select(s => s.Cut(most))];
        return Filled(few, sections, room);
    }

    public void Write(Terminal terminal)
    {
        if (Shown > 0) terminal.Line("");
        terminal.Line($"  {Heading}", IsSurprise ? Style.Delete : Style.Bold);
        foreach (var (text, style) in Entries.Take(Shown).SelectMany(e => e.Lines)) terminal.Line(text, style);
        if (Shown > 0 && Shown < Entries.Count) terminal.Line($"       ... and {Entries.Skip(Shown).Sum(e => e.Count)} more", Style.Dim);
    }

    // Rows that are left over go to the first that can use them.
    private static IReadOnlyList<DifferenceSection> Filled(IReadOnlyList<DifferenceSection> few, IReadOnlyList<DifferenceSection> sections, int room)
    {
        for (var i = 0; i < few.Count; i++)
            for (var most = Math.Min(Enough, sections[i].Entries.Count); most > few[i].Shown; most--)
                if (few.Take(i).Append(sections[i].Cut(most)).Concat(few.Skip(i + 1)).ToList() is { } fuller && Rows(fuller) <= room) few = fuller;
        return few;
    }

    private static int Rows(IEnumerable<DifferenceSection> sections) => sections.Sum(s => s.Height);

    private DifferenceSection Cut(int most) => most >= Shown ? this : this with { Shown = most };
}

using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Parsing;

/// <summary>A line with something on it, split into words; and the lines indented below it.</summary>
public sealed class Line(Place place, int level, IReadOnlyList<string> words)
{
    public Place Place { get; } = place;

    public int Level { get; } = level;

    public IReadOnlyList<string> Words { get; } = words;

    public List<Line> Below { get; } = [];
}

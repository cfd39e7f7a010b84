using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Erp.SchemaGenerator.Model;

/// <summary>A line of a schema file, for messages.</summary>
public sealed record Place(string Path, int Line)
{
    public Location ToLocation()
    {
        var start = new LinePosition(Line - 1, 0);
        return Location.Create(Path, default, new LinePositionSpan(start, start));
    }
}

namespace Erp.Stacks.Configuration;

/// <summary>Where a setting was read: a file and line, or another source such as <c>--set</c> (line 0).</summary>
public readonly record struct Location(string Source, int Line)
{
    public override string ToString() => Line > 0 ? $"{Source}:{Line}" : Source;
}

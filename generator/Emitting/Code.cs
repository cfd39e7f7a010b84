using System.Text;

namespace Erp.SchemaGenerator.Emitting;

/// <summary>C# text that grows line by line, braces indented.</summary>
internal sealed class Code
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text) => _text.Append(' ', _depth * 4).Append(text).Append('\n');

    public void Block(string head, Action body)
    {
        Line(head);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}

using Erp.SchemaGenerator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Erp.SchemaGenerator.Parsing;

/// <summary>What one file declares, and what is wrong with it.</summary>
public sealed class SchemaFile
{
    private readonly List<Declaration> _declarations = [];
    private readonly List<Problem> _problems = [];
    private string _namespace = "";

    private SchemaFile()
    {
    }

    public IReadOnlyList<Declaration> Declarations => _declarations;

    public IReadOnlyList<Problem> Problems => _problems;

    public static SchemaFile Parse(string path, SourceText text)
    {
        var file = new SchemaFile();
        foreach (var line in LineReader.Read(path, text, file._problems)) file.Add(line);
        return file;
    }

    private void Add(Line line)
    {
        var words = line.Words;
        switch (words[0])
        {
            case "namespace" when words.Count == 2: _namespace = words[1]; break;
            case "kind" when words.Count == 3: Declare(line, DeclarationKind.Kind, words[1], words[2]); break;
            case "resource" when words.Count == 3: Declare(line, DeclarationKind.Resource, words[1], words[2]); break;
            case "component" when words.Count == 3: Declare(line, DeclarationKind.Component, words[1], words[2]); break;
            case "function" when words.Count == 3: Declare(line, DeclarationKind.Function, words[1], words[2]); break;
            case "provider" when words.Count == 1: Declare(line, DeclarationKind.Provider, "Provider", ""); break;
            case "type" when words.Count == 2: Declare(line, DeclarationKind.Type, words[1], ""); break;
            case "enum" when words.Count == 2: DeclareEnum(line, words[1]); break;
            default: _problems.Add(Problem.BadLine(line.Place, $"'{string.Join(" ", words)}' is no declaration")); break;
        }
    }

    private void Declare(Line line, DeclarationKind kind, string name, string origin)
    {
        if (!IsName(line, name)) return;
        var aliases = kind is DeclarationKind.Kind or DeclarationKind.Resource
            ? line.Below.TakeWhile(below => below.Words.Count == 2 && below.Words[0] == "alias" && below.Words[1] is { } old && old.Contains('/')).ToList()
            : [];
        var properties = new PropertyParser(_namespace, _declarations, _problems).Parse(line.Below.Skip(aliases.Count), name);
        _declarations.Add(new(line.Place, kind, _namespace, name, origin, properties, [.. aliases.Select(a => a.Words[1])], []));
    }

    private void DeclareEnum(Line line, string name)
    {
        if (!IsName(line, name)) return;
        var values = new List<EnumValue>();
        foreach (var below in line.Below)
        {
            if (below.Words.Count is 1 or 3 && Spelling.IsIdentifier(below.Words[0]) && (below.Words.Count == 1 || below.Words[1] == "="))
                values.Add(new(below.Words[0], below.Words[below.Words.Count - 1].Trim('"')));
            else
                _problems.Add(Problem.BadLine(below.Place, "a value of an enum is 'Name' or 'Name = wire value'"));
        }

        _declarations.Add(new(line.Place, DeclarationKind.Enum, _namespace, name, "", [], [], values));
    }

    private bool IsName(Line line, string name)
    {
        if (Spelling.IsIdentifier(name)) return true;
        _problems.Add(Problem.BadLine(line.Place, $"'{name}' is no name of a declaration"));
        return false;
    }
}

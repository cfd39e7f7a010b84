using Erp.SchemaGenerator.Model;

namespace Erp.SchemaGenerator.Parsing;

/// <summary>Reads property lines; objects written in place become declarations of their own, named after their path.</summary>
internal sealed class PropertyParser(string ns, List<Declaration> declarations, List<Problem> problems)
{
    public IReadOnlyList<Property> Parse(IEnumerable<Line> lines, string className)
    {
        var properties = new List<Property>();
        foreach (var line in lines)
            if (One(line, className) is { } property)
                properties.Add(property);
        return properties;
    }

    private Property? One(Line line, string className)
    {
        var words = new Queue<string>(line.Words);
        var direction = Direction.Both;
        if (StartsWithDirection(line))
            direction = words.Dequeue() == "out" ? Direction.Out : Direction.In;

        var (wireName, mark) = SplitMark(words.Dequeue());
        if (Spelling.Pascal(wireName) is var pascal && !Spelling.IsIdentifier(pascal))
            return Fail(line, $"'{wireName}' is no property name");
        if (MeantBy(direction, mark) is not { } presence)
            return Fail(line, $"'{mark}' does not fit here");

        var typeText = words.Count > 0 && words.Peek() is not ("as" or "secret" or "=") ? words.Dequeue() : "";
        string? name = null;
        var isSecret = false;
        DefaultValue? value = null;
        while (words.Count > 0)
        {
            switch (words.Dequeue())
            {
                case "as" when words.Count > 0 && Spelling.IsIdentifier(words.Peek()): name = words.Dequeue(); break;
                case "secret": isSecret = true; break;
                case "=" when DefaultParser.Parse([.. words]) is { } parsed: value = parsed; words.Clear(); break;
                case var word: return Fail(line, $"'{word}' is not understood here");
            }
        }

        if (TypeOf(line, typeText, className + pascal) is not { } type) return null;
        return new(line.Place, wireName, name ?? Spelling.Member(wireName, className), type, direction, presence, isSecret, value);
    }

    /// <summary>A property may itself be called <c>in</c> or <c>out</c>: then only its type follows.</summary>
    private static bool StartsWithDirection(Line line) =>
        line.Words[0] is "out" or "in" && (line.Words.Count > 2 || (line.Words.Count == 2 && line.Below.Count > 0 && line.Words[1] is not ("[]" or "{}")));

    private TypeRef? TypeOf(Line line, string text, string nestedName)
    {
        if (line.Below.Count == 0)
            return TypeParser.Parse(text) ?? Fail<TypeRef>(line, text.Length == 0 ? "a type is missing" : $"'{text}' is no type");
        if (text is not ("" or "[]" or "{}"))
            return Fail<TypeRef>(line, "lines below a property need no type here, or [] or {}");

        declarations.Add(new(line.Place, DeclarationKind.Type, ns, nestedName, "", Parse(line.Below, nestedName), [], []));
        var nested = new TypeRef.Named(nestedName);
        return text switch { "[]" => new TypeRef.ListOf(nested), "{}" => new TypeRef.MapOf(nested), _ => nested };
    }

    private static (string Name, char Mark) SplitMark(string word) =>
        word.Length > 1 && word[word.Length - 1] is '!' or '*' or '?' ? (word.Substring(0, word.Length - 1), word[word.Length - 1]) : (word, ' ');

    private static Presence? MeantBy(Direction direction, char mark) => (direction, mark) switch
    {
        (Direction.Out, ' ') => Presence.Filled,
        (Direction.Out, '?') => Presence.Optional,
        (Direction.Out, _) => null,
        (_, '!') => Presence.Required,
        (_, '*') => Presence.Filled,
        (_, ' ') => Presence.Optional,
        _ => null,
    };

    private Property? Fail(Line line, string message) => Fail<Property>(line, message);

    private T? Fail<T>(Line line, string message) where T : class
    {
        problems.Add(Problem.BadLine(line.Place, message));
        return null;
    }
}

using System.Text.RegularExpressions;
using Erp.Infra.Diffing;

namespace Erp.Infra.Rendering;

/// <summary>A changed property in one line, cut so that both values can still be told apart.</summary>
public static partial class PropertyText
{
    private const string Cut = "…";

    public static string Of(PropertyChange property, int width)
    {
        var path = Tail(Short(property.Path), Math.Max(width / 2, 24));
        var replaces = property.Replaces ? "  (replaces)" : "";
        var left = width - path.Length - ": ".Length;
        return (property.Old, property.New) switch
        {
            (null, _) => $"{path}: + {Head(Short(property.NewText), left - 2)}",
            (_, null) => $"{path}: - {Head(Short(property.OldText), left - 2)}",
            _ => $"{path}: {Pair(Short(property.OldText), Short(property.NewText), left - replaces.Length)}{replaces}",
        };
    }

    // Long values that differ far inside are shown from where they differ.
    private static string Pair(string old, string @new, int width)
    {
        const string Arrow = " => ";
        if (old.Length + @new.Length + Arrow.Length <= width) return old + Arrow + @new;
        var room = Math.Max((width - Arrow.Length) / 2, 8);
        var same = old.Zip(@new).TakeWhile(p => p.First == p.Second).Count();
        var skip = Math.Max(old.Length, @new.Length) > room && same > room / 2 ? same - room / 4 : 0;
        return Head(From(old, skip), room) + Arrow + Head(From(@new, skip), room);
    }

    private static string From(string text, int start) => start == 0 ? text : Cut + text[Math.Min(start, text.Length)..];

    private static string Head(string text, int width) => text.Length <= width || width < 8 ? text : text[..(width - 1)] + Cut;

    private static string Tail(string text, int width) => text.Length <= width ? text : Cut + text[^(width - 1)..];

    // Of a reference, the name and the property are enough for a person.
    private static string Short(string text) => Reference().Replace(text, "${$1");

    [GeneratedRegex(@"\$\{urn:pulumi:[^}]*::([^}:]+)(?=\})")]
    private static partial Regex Reference();
}

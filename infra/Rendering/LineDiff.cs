namespace Erp.Infra.Rendering;

/// <summary>Which lines of a text went and which came, in the order of reading.</summary>
internal static class LineDiff
{
    // Beyond this a comparison of every line with every other costs more than it tells.
    private const int MostLines = 2000;

    public static IEnumerable<string> Of(string old, string @new)
    {
        var (a, b) = (old.ReplaceLineEndings("\n").Split('\n'), @new.ReplaceLineEndings("\n").Split('\n'));
        if (a.Length > MostLines || b.Length > MostLines) return [$"- {a.Length} lines", $"+ {b.Length} lines"];
        var common = CommonLengths(a, b);
        return Walk(a, b, common);
    }

    private static IEnumerable<string> Walk(string[] a, string[] b, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) { i++; j++; }
            else if (j >= b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1])) yield return $"- {a[i++]}";
            else yield return $"+ {b[j++]}";
        }
    }

    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths;
    }
}

namespace Erp.Infra.Commands;

/// <summary>Finds the name that somebody wrote short: <c>prod</c>, <c>prd</c>, <c>stg</c>.</summary>
internal static class Abbreviation
{
    /// <summary>The one name that begins alike and holds all letters in their order; null when there is none, or more than one.</summary>
    public static string? Of(string shortened, IEnumerable<string> names) =>
        shortened.Length > 1 && names.Where(n => Shortens(shortened, n)).ToList() is [var only] ? only : null;

    private static bool Shortens(string shortened, string name)
    {
        if (shortened[0] != name[0]) return false;
        var at = 0;
        foreach (var letter in shortened)
        {
            at = name.IndexOf(letter, at) + 1;
            if (at == 0) return false;
        }
        return true;
    }
}

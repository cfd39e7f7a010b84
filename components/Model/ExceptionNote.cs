namespace Erp.Components;

/// <summary>
/// A rule that an object may break, written on the object itself as an annotation: <c>erp.io/exception-ERP032: "owner; 2027-06-30; reason"</c>.
/// </summary>
public sealed record ExceptionNote(string Rule, string Owner, string Reason, DateOnly Until)
{
    private const string Prefix = "erp.io/exception-";

    /// <summary>The rule that wants secrets as files.</summary>
    public const string SecretsAsFiles = "ERP032";

    /// <summary>The rule that wants every namespace to enforce Pod Security "restricted".</summary>
    public const string RestrictedNamespace = "ERP112";

    public string Annotation => Prefix + Rule;

    public string Text => $"{Owner}; {Until:yyyy-MM-dd}; {Reason}";

    /// <summary>Is it meant as a note, well written or not?</summary>
    public static bool IsMeant(string annotation) => annotation.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The note that an annotation holds; null when it holds none.</summary>
    public static ExceptionNote? Read(string annotation, string text) =>
        IsMeant(annotation) && text.Split("; ", 3) is [var owner, var day, var reason]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var until)
            ? new(annotation[Prefix.Length..], owner, reason, until)
            : null;
}

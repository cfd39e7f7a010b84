namespace Erp.Components;

/// <summary>A random text that is made once and kept: that many characters, or Base64 of that many bytes.</summary>
public sealed record GeneratedSecret(string Key, int Length, GeneratedSecretKind Kind = GeneratedSecretKind.Text);

public enum GeneratedSecretKind
{
    /// <summary>Letters and digits.</summary>
    Text,

    /// <summary>Base64 of random bytes: a key for a cipher.</summary>
    Base64Bytes,
}

/// <summary>How an application gets its secrets. Files are the rule; variables are an exception that says who wants it, why and until when.</summary>
public abstract record SecretDelivery
{
    public static SecretDelivery AsFiles { get; } = new SecretFiles();

    public static SecretDelivery AsVariables(string owner, string reason, DateOnly until) =>
        new SecretVariables(new ExceptionNote(ExceptionNote.SecretsAsFiles, owner, reason, until));
}

public sealed record SecretFiles : SecretDelivery;

public sealed record SecretVariables(ExceptionNote Note) : SecretDelivery;

namespace Erp.Infra.Checks.Text;

/// <summary>What looks like a credential, by its name or by itself.</summary>
public static class SecretWords
{
    // The list of users that every Unix has holds no passwords.
    private const string UserList = "passwd";

    private static readonly string[] Words = ["password", "passwd", "secret", "token", "apikey", "api_key", "accesskey", "access_key", "privatekey", "private_key", "encryption_key", "credential"];

    // A name that ends like this holds where a credential is, or how long it lasts, and not the credential.
    private static readonly string[] Harmless =
        ["file", "path", "dir", "name", "ref", "key_id", "keyid", "ttl", "url", "expiry", "lifetime", "issuer", "audience", "enabled", "policy", "rotation", "length", "mount", "existingsecret", "existingpasswordsecret", "existingkraftsecret", "userssecret", "usersecret", "passwordkey"];

    public static bool NamesOne(string name) =>
        name != UserList && Words.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)) && !Harmless.Any(h => name.EndsWith(h, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says where a credential lies, and is none itself.</summary>
    public static bool IsPath(string value) => value.StartsWith('/');

    public static bool IsOne(string value) =>
        value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) || HasUserInfo(value);

    // scheme://user:password@host, with something that is neither unknown nor a placeholder for the password.
    private static bool HasUserInfo(string value)
    {
        var start = value.IndexOf("://", StringComparison.Ordinal);
        var at = start < 0 ? -1 : value.IndexOf('@', start);
        if (at < 0) return false;
        var user = value[(start + 3)..at];
        var password = user.IndexOf(':') is var colon and >= 0 ? user[(colon + 1)..] : "";
        return password.Length > 0 && !user.Contains('/') && !password.Contains('$') && !password.Contains("[secret]", StringComparison.Ordinal);
    }
}

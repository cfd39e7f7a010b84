using System.Text.RegularExpressions;

namespace Erp.Infra.Checks.Text;

/// <summary>An image reference, taken apart as the container runtime does.</summary>
public sealed partial record ImageName(string Registry, string Repository, string Tag, string Digest)
{
    private const string DefaultRegistry = "docker.io";

    /// <summary>Would a container runtime know what is meant?</summary>
    public static bool IsValid(string text) => Reference().IsMatch(text);

    public static ImageName Parse(string text)
    {
        var at = text.IndexOf('@');
        var digest = at < 0 ? "" : text[(at + 1)..];
        var rest = at < 0 ? text : text[..at];
        var colon = rest.LastIndexOf(':');
        var tag = colon > rest.LastIndexOf('/') ? rest[(colon + 1)..] : "";
        if (tag.Length > 0) rest = rest[..colon];
        var slash = rest.IndexOf('/');
        // The first part is a host only if it looks like one: "library/nginx" is Docker Hub's.
        var hasHost = slash > 0 && (rest[..slash].Contains('.') || rest[..slash].Contains(':') || rest[..slash] == "localhost");
        return new ImageName(hasHost ? rest[..slash] : DefaultRegistry, hasHost ? rest[(slash + 1)..] : rest, tag, digest);
    }

    // The grammar of distribution's references: host:port/path/name:tag@algorithm:digest. What the digest is worth, others say.
    [GeneratedRegex("""^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@.+)?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}

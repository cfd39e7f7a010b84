namespace Erp.Infra.Checks.Text;

/// <summary>An image reference, taken apart as the container runtime does.</summary>
public sealed record ImageName(string Registry, string Repository, string Tag, string Digest)
{
    private const string DefaultRegistry = "docker.io";

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
}

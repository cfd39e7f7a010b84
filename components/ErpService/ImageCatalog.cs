using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Erp.Components;

/// <summary>Which image a name stands for, in one place for the whole stack: registry, and a tag or digest for each.</summary>
public sealed partial record ImageCatalog(string Registry)
{
    private const string Floating = "latest";

    /// <summary>Tags (<c>1.4.2</c>) or digests (<c>sha256:...</c>) by image name.</summary>
    public ImmutableSortedDictionary<string, string> Versions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The name of the pull secret in the application namespace; null when the nodes may pull by themselves.</summary>
    public string? PullSecret { get; init; }

    public ImageReference Of(string name) => Of(name, Versions[name]);

    public ImageReference Of(string name, string version) => new($"{Registry}/{name}", version);

    /// <summary>What is wrong with a version, wherever it is said.</summary>
    public static IEnumerable<ArgumentProblem> Problems(string path, string version)
    {
        if (version == Floating)
            yield return new(path, $"is '{Floating}', which is another image tomorrow.", "Name a version or a digest.");
        else if (!Form().IsMatch(version))
            yield return new(path, $"'{version}' is neither a tag nor a digest.", "Write 1.4.2, or sha256: and 64 digits.");
    }

    /// <summary>What is wrong with these versions of an image; null stands for the catalogue's own.</summary>
    internal IEnumerable<ArgumentProblem> Problems(string name, IEnumerable<string?> versions) =>
        from version in versions.Select(v => v ?? Versions.GetValueOrDefault(name)).Distinct()
        from problem in version is null ? [new($"images.{name}", "has no version.", "Give it a tag or a digest in the configuration.")] : Problems($"images.{name}", version)
        select problem;

    [GeneratedRegex("^([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|sha256:[0-9a-f]{64})$")]
    private static partial Regex Form();
}

/// <summary>One image at one version.</summary>
public sealed record ImageReference(string Repository, string Version)
{
    private const string DigestPrefix = "sha256:";
    private const int ShortDigest = 12;
    private const int LongestLabel = 63;

    public bool IsDigest => Version.StartsWith(DigestPrefix, StringComparison.Ordinal);

    /// <summary>The version as a label may hold it.</summary>
    public string Label => IsDigest
        ? Version.Substring(DigestPrefix.Length, ShortDigest)
        : Version[..Math.Min(Version.Length, LongestLabel)].Trim('.', '-', '_');

    public override string ToString() => IsDigest ? $"{Repository}@{Version}" : $"{Repository}:{Version}";
}

using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Which image a name stands for, in one place for the whole stack: registry, and a tag or digest for each.</summary>
public sealed record ImageCatalog(string Registry)
{
    private const string Floating = "latest";

    /// <summary>Tags (<c>1.4.2</c>) or digests (<c>sha256:...</c>) by image name.</summary>
    public ImmutableSortedDictionary<string, string> Versions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The name of the pull secret in the application namespace; null when the nodes may pull by themselves.</summary>
    public string? PullSecret { get; init; }

    public ImageReference Of(string name) => Of(name, Versions.GetValueOrDefault(name)
        ?? throw new InvalidArgumentsException([new($"images.{name}", "has no version.", "Give it a tag or a digest in the configuration.")]));

    public ImageReference Of(string name, string version) => version == Floating
        ? throw new InvalidArgumentsException([new($"images.{name}", $"is '{Floating}', which is another image tomorrow.", "Name a version or a digest.")])
        : new($"{Registry}/{name}", version);
}

/// <summary>One image at one version.</summary>
public sealed record ImageReference(string Repository, string Version)
{
    private const string DigestPrefix = "sha256:";
    private const int LabelLength = 63;

    public bool IsDigest => Version.StartsWith(DigestPrefix, StringComparison.Ordinal);

    /// <summary>The version as a label may hold it.</summary>
    public string Label => IsDigest ? Version[DigestPrefix.Length..][..12] : Version.Length > LabelLength ? Version[..LabelLength] : Version;

    public override string ToString() => IsDigest ? $"{Repository}@{Version}" : $"{Repository}:{Version}";
}

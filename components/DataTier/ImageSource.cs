using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>Where the images of Bitnami's charts come from. Since August 2025 there is no free and maintained answer, so it must be chosen.</summary>
public abstract record ImageSource
{
    /// <summary>The frozen copies of August 2025: free, and never patched again. <paramref name="Acknowledged"/> is needed in production.</summary>
    public sealed record BitnamiLegacy(bool Acknowledged = false) : ImageSource;

    /// <summary>Copies in a registry of one's own, e.g. <c>123456789012.dkr.ecr.eu-west-1.amazonaws.com/mirror</c>.</summary>
    public sealed record PrivateMirror(string Registry, string RepositoryPrefix = "bitnamilegacy") : ImageSource
    {
        /// <summary>Digests by image name; an image without one is pulled by its tag.</summary>
        public ImmutableSortedDictionary<string, string> Digests { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

        public string? PullSecret { get; init; }
    }

    /// <summary>The subscription's registry, with the names that the charts have by themselves.</summary>
    public sealed record BitnamiSecure(string Registry, string PullSecret) : ImageSource;

    internal ImageValues Image(BitnamiImage image) => this switch
    {
        BitnamiLegacy => new() { Registry = "docker.io", Repository = $"bitnamilegacy/{image.Name}", Tag = image.Tag },
        PrivateMirror mirror => new() { Registry = mirror.Registry, Repository = $"{mirror.RepositoryPrefix}/{image.Name}", Tag = image.Tag, Digest = mirror.Digests.GetValueOrDefault(image.Name) },
        BitnamiSecure secure => new() { Registry = secure.Registry, Repository = $"bitnami/{image.Name}", Tag = image.Tag },
        _ => throw new ArgumentOutOfRangeException(nameof(image)),
    };

    internal GlobalValues Global() => new()
    {
        // The charts refuse images from elsewhere unless told that it is meant.
        Security = new() { AllowInsecureImages = this is not BitnamiSecure },
        ImagePullSecrets = this switch
        {
            PrivateMirror { PullSecret: { } secret } => [secret],
            BitnamiSecure secure => [secure.PullSecret],
            _ => null,
        },
    };
}

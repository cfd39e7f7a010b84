namespace Pulumi;

/// <summary>A collection of assets.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive()
    {
    }
}

/// <summary>An archive put together from assets and archives.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive
{
    internal override AssetOrArchive Copy() => new AssetArchive(assets.ToDictionary(entry => entry.Key, entry => entry.Value.Copy()));
}

/// <summary>An archive file or a folder on disk.</summary>
public sealed class FileArchive(string path) : Archive
{
    internal override AssetOrArchive Copy() => new FileArchive(path);
}

/// <summary>An archive that a URI points to.</summary>
public sealed class RemoteArchive(string uri) : Archive
{
    internal override AssetOrArchive Copy() => new RemoteArchive(uri);
}

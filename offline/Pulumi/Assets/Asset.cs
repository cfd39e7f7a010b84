namespace Pulumi;

/// <summary>A blob of text or data handed to a provider, or an archive of such blobs.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }

    /// <summary>An equal object of the same class: what a mock is shown never is the program's own object.</summary>
    internal abstract AssetOrArchive Copy();
}

/// <summary>A single blob of text or data.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset()
    {
    }
}

/// <summary>A file on disk.</summary>
public sealed class FileAsset(string path) : Asset
{
    internal override AssetOrArchive Copy() => new FileAsset(path);
}

/// <summary>A text.</summary>
public sealed class StringAsset(string text) : Asset
{
    internal override AssetOrArchive Copy() => new StringAsset(text);
}

/// <summary>What a URI points to.</summary>
public sealed class RemoteAsset(string uri) : Asset
{
    internal override AssetOrArchive Copy() => new RemoteAsset(uri);
}

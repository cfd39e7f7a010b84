using YamlDotNet.RepresentationModel;

namespace Erp.Tests.Crds;

/// <summary>The operators' own CRDs, kept beside the repository, to hold our typed resources against.</summary>
public sealed class StoredCrds
{
    private static readonly string Library = Path.Combine(Repository.Root, "../shared/crds");

    private readonly Dictionary<(string ApiVersion, string Kind), OpenApiSchema> _served = [];

    /// <summary>The CRDs of these kinds, or null (with a line in the log) where the copies are not at hand.</summary>
    public static StoredCrds? Find(IReadOnlySet<string> kinds)
    {
        if (Directory.Exists(Library)) return new(kinds);
        Console.WriteLine("No stored CRDs: the typed custom resources are not compared with them.");
        return null;
    }

    // Reading is slow and some CRDs are huge: files that do not name one of the kinds are left alone.
    private StoredCrds(IReadOnlySet<string> kinds)
    {
        foreach (var file in Directory.EnumerateFiles(Library, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (!kinds.Any(k => text.Contains($"    kind: {k}\n", StringComparison.Ordinal))) continue;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            foreach (var document in stream.Documents) Add(document.RootNode);
        }
    }

    /// <summary>The schema of a kind in a version that the API server serves; null when there is none.</summary>
    public OpenApiSchema? SchemaOf(string apiVersion, string kind) => _served.GetValueOrDefault((apiVersion, kind));

    private void Add(YamlNode document)
    {
        if (document is not YamlMappingNode || document["kind"].ToString() != "CustomResourceDefinition") return;
        var spec = document["spec"];
        foreach (var version in ((YamlSequenceNode)spec["versions"]).Where(v => v["served"].ToString() == "true"))
            _served[($"{spec["group"]}/{version["name"]}", spec["names"]["kind"].ToString())] =
                new((YamlMappingNode)version["schema"]["openAPIV3Schema"]);
    }
}

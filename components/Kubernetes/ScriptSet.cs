using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>The scripts of one component as a ConfigMap: the very files that the tests run.</summary>
internal sealed class ScriptSet
{
    private ScriptSet(ConfigMap map, string name, string hash) => (Map, Name, Hash) = (map, name, hash);

    public ConfigMap Map { get; }
    public string Name { get; }

    /// <summary>Changes when a script does, so that what runs it can be told.</summary>
    public string Hash { get; }

    public static ScriptSet Create(string component, ObjectMetaArgs metadata, string name, CustomResourceOptions options, params (string File, string Text)[] made)
    {
        var files = Read(component);
        foreach (var (file, text) in made) files.Add(file, text);
        var data = new InputMap<string>();
        foreach (var (file, text) in files) data.Add(file, text);
        var map = new ConfigMap(name, new ConfigMapArgs { Metadata = metadata, Data = data }, options);
        return new(map, name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Values))))[..12]);
    }

    private static SortedDictionary<string, string> Read(string component)
    {
        var assembly = typeof(ScriptSet).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(r => r.StartsWith($"{component}/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            files.Add(resource[(component.Length + 1)..], reader.ReadToEnd());
        }
        return files;
    }
}

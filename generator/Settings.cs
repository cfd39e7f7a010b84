using Microsoft.CodeAnalysis.Diagnostics;

namespace Erp.SchemaGenerator;

/// <summary>What the project file says about its schema.</summary>
public sealed record Settings(string Profile, string RootNamespace, string Version)
{
    /// <summary>The first part of type tokens.</summary>
    public string Package => PackageName.ToLowerInvariant();

    public string PackageName => RootNamespace.Substring(RootNamespace.LastIndexOf('.') + 1);

    public static Settings From(AnalyzerConfigOptions options)
    {
        string Read(string name) => options.TryGetValue("build_property." + name, out var value) ? value : "";
        return new(Read("SchemaProfile"), Read("RootNamespace"), Read("SchemaVersion"));
    }
}

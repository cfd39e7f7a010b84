namespace Erp.Components;

/// <summary>A pinned chart. <paramref name="Repository"/> is null for a chart in an OCI registry, whose <paramref name="Name"/> is then the whole reference.</summary>
public sealed record Chart(string Name, string Version, string? Repository)
{
    public static Chart Oci(string reference, string version) => new(reference, version, null);

    public static Chart Http(string repository, string name, string version) => new(name, version, repository);
}

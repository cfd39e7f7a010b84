using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Reading;

/// <summary>A Helm release: what it makes is the chart's business, how it is asked for is ours.</summary>
public sealed class Release(PlannedResource resource)
{
    public const string Token = "kubernetes:helm.sh/v3:Release";

    public PlannedResource Resource { get; } = resource;

    public Node Root { get; } = new(resource);

    public string Name => Root["name"].Text ?? Resource.Name;

    public string Namespace => Root["namespace"].Text ?? "";

    /// <summary>The chart's own name, also where it comes from a registry: <c>oci://host/path/name</c>.</summary>
    public string Chart => (Root["chart"].Text ?? "").Split('/')[^1];

    public string Version => Root["version"].Text ?? "";

    public Node Values => Root["values"];
}

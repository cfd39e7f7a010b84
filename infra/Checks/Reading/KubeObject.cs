using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Reading;

/// <summary>A Kubernetes object of the plan.</summary>
public sealed class KubeObject
{
    private const string TokenPrefix = "kubernetes:";

    private KubeObject(PlannedResource resource, string apiVersion, string kind)
    {
        (Resource, ApiVersion, Kind, Root) = (resource, apiVersion, kind, new Node(resource));
        (Metadata, Spec) = (Root["metadata"], Root["spec"]);
        Name = Metadata["name"].Text ?? resource.Name;
        Namespace = Metadata["namespace"].Text ?? "";
    }

    public PlannedResource Resource { get; }

    public Node Root { get; }

    public string ApiVersion { get; }

    public string Kind { get; }

    public string Name { get; }

    /// <summary>Empty for what belongs to the whole cluster, and for what names no namespace.</summary>
    public string Namespace { get; }

    public IReadOnlyDictionary<string, string> Labels => field ??= Map(Metadata["labels"]);

    public string Group => ApiVersion.Contains('/') ? ApiVersion[..ApiVersion.IndexOf('/')] : "";

    public Node Metadata { get; }

    public Node Spec { get; }

    /// <summary>For messages: <c>Deployment erp-prod/financial-service</c>.</summary>
    public override string ToString() => Namespace.Length == 0 ? $"{Kind} {Name}" : $"{Kind} {Namespace}/{Name}";

    /// <summary>Null for components, cloud resources, providers and Helm releases.</summary>
    public static KubeObject? From(PlannedResource resource)
    {
        if (!resource.Custom || !resource.Type.StartsWith(TokenPrefix, StringComparison.Ordinal) || resource.Type == Release.Token) return null;
        var token = resource.Type[TokenPrefix.Length..];
        var colon = token.LastIndexOf(':');
        if (colon < 0) return null;
        var apiVersion = token[..colon] is var v && v.StartsWith("core/", StringComparison.Ordinal) ? v["core/".Length..] : token[..colon];
        return new KubeObject(resource, resource.Inputs["apiVersion"]?.ToString() ?? apiVersion, resource.Inputs["kind"]?.ToString() ?? token[(colon + 1)..]);
    }

    public static IReadOnlyDictionary<string, string> Map(Node map) => map.Entries.ToDictionary(e => e.Key, e => e.Scalar, StringComparer.Ordinal);
}

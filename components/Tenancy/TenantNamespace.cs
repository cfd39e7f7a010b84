using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>A namespace, and what all objects that fence it in have in common.</summary>
internal sealed class TenantNamespace
{
    private const string SecurityLabel = "pod-security.kubernetes.io";
    private const string Restricted = "restricted";

    private readonly PlatformContext _context;
    private readonly Resource _parent;

    public TenantNamespace(string component, string name, PlatformContext context, Resource parent, params (string Key, string Value)[] labels)
    {
        (Name, _context, _parent) = (name, context, parent);
        Prefix = $"{component}-{name}";
        Object = new Namespace(Prefix, new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = name, Labels = Labels(labels) } }, new() { Parent = parent });
    }

    public string Name { get; }

    public string Prefix { get; }

    public Namespace Object { get; }

    /// <summary>The name in the program, unique over the namespaces.</summary>
    public string Named(string part) => $"{Prefix}-{part}";

    public ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = Name, Labels = _context.Labels("tenancy", name, "tenancy") };

    public CustomResourceOptions Options() => new() { Parent = _parent, DependsOn = { Object } };

    private InputMap<string> Labels((string Key, string Value)[] more)
    {
        var labels = _context.Labels(Name, Name, "namespace");
        foreach (var mode in (string[])["enforce", "audit", "warn"])
        {
            labels.Add($"{SecurityLabel}/{mode}", Restricted);
            labels.Add($"{SecurityLabel}/{mode}-version", "latest");
        }

        foreach (var (key, value) in more) labels.Add(key, value);
        return labels;
    }
}

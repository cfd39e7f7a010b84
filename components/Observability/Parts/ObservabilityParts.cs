using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What the parts of observability share while they are made.</summary>
internal sealed class ObservabilityParts(string name, ObservabilityArgs args, ComponentResource parent)
{
    public ObservabilityArgs Args { get; } = args;

    public PlatformContext Context => Args.Context;

    public ObservabilitySettings Settings => Args.Settings;

    public string Child(string part) => $"{name}-{part}";

    public CustomResourceOptions Options(params IEnumerable<Resource> after)
    {
        var options = new CustomResourceOptions { Parent = parent };
        foreach (var resource in after) options.DependsOn.Add(resource);
        return options;
    }

    public InputMap<string> Labels(string app, string? objectName = null) => Context.Labels(app, objectName ?? app, "observability");

    public ObjectMetaArgs Metadata(string app, string objectName) => new()
    {
        Name = objectName,
        Namespace = ObservabilityNames.Namespace,
        Labels = Labels(app, objectName),
    };

    public Secret Secret(string app, string secretName, Dictionary<string, Output<string>> data, params IEnumerable<Resource> after) => new(Child(secretName), new SecretArgs
    {
        Metadata = Metadata(app, secretName),
        Type = "Opaque",
        StringData = data.Aggregate(new InputMap<string>(), (map, entry) =>
        {
            map.Add(entry.Key, entry.Value);
            return map;
        }),
    }, Options(after));
}

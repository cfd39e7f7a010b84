using Erp.Components;
using Erp.Stacks.Configuration;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Stacks;

/// <summary>One environment of one platform.</summary>
public sealed class ErpStack : Stack
{
    public ErpStack(StackConfiguration configuration, StackOptions? options = null) : base(options)
    {
        var context = Contexts.Of(configuration);
        var application = MakeNamespace(context.ApplicationNamespace, context);
        MakeNamespace(context.InfraNamespace, context);
        ApplicationNamespace = application.Metadata.Apply(m => m.Name);
    }

    [Output("applicationNamespace")]
    public Output<string> ApplicationNamespace { get; private set; }

    private static Namespace MakeNamespace(string name, PlatformContext context) => new(name, new NamespaceArgs
    {
        Metadata = new ObjectMetaArgs { Name = name, Labels = context.Labels(name, name, "namespace") },
    });
}

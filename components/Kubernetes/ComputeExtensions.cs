using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

internal static class ComputeExtensions
{
    public static ResourceRequirementsArgs ToKubernetes(this ComputeResources resources) => new()
    {
        Requests = Amounts(resources.Requests, resources.EphemeralRequest),
        Limits = Amounts(resources.Limits, resources.EphemeralLimit),
    };

    private static InputMap<string> Amounts(Compute compute, string ephemeral) => new()
    {
        ["cpu"] = compute.Cpu,
        ["memory"] = compute.Memory,
        ["ephemeral-storage"] = ephemeral,
    };
}

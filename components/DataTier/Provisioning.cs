using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>Jobs that bring an engine to what is declared. Each can run again and again, and runs again when its declaration changes.</summary>
internal static class Provisioning
{
    private static readonly ComputeResources Resources = ComputeResources.Small;

    public static Job Create(TierParts parts, string name, ScriptContainer script, params IEnumerable<Resource> after)
    {
        var options = parts.Options([parts.Scripts.Map, .. after]);
        // A Job cannot be changed, and its name is taken until the old one is gone.
        options.DeleteBeforeReplace = true;
        options.ReplaceOnChanges.Add("spec");
        return new Job(name, new JobArgs
        {
            Metadata = parts.Metadata(TierParts.ProvisioningApp, name),
            Spec = new JobSpecArgs
            {
                BackoffLimit = 6,
                ActiveDeadlineSeconds = 900,
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs
                    {
                        Labels = parts.Labels(TierParts.ProvisioningApp, name),
                        Annotations = { ["erp.io/scripts"] = parts.Scripts.Hash },
                    },
                    Spec = ScriptPod.Of(parts.Scripts, [script], "64Mi", "OnFailure", TierParts.ProvisioningApp),
                },
            },
        }, options);
    }

    public static ScriptContainer Script(string image, string script, Dictionary<string, Input<string>> variables, params IEnumerable<SecretFile> secrets) =>
        new("provision", image, script) { Variables = variables, Secrets = [.. secrets], Resources = Resources };
}

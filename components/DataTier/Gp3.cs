using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Erp.Components;

/// <summary>The class of the tier's volumes on EKS.</summary>
internal static class Gp3
{
    public static StorageClass Create(TierParts parts)
    {
        var name = parts.Args.Storage.ClassName;
        return new StorageClass(name, new StorageClassArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Labels = parts.Labels("storage", name) },
            Provisioner = "ebs.csi.aws.com",
            Parameters = { ["type"] = "gp3", ["encrypted"] = "true" },
            // A volume is bound to a zone: it waits until its pod has one.
            VolumeBindingMode = "WaitForFirstConsumer",
            AllowVolumeExpansion = true,
            ReclaimPolicy = parts.KeepsData ? "Retain" : "Delete",
        }, parts.Options());
    }
}

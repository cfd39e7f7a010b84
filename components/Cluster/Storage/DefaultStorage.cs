using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;
using Pulumi.KubernetesCrds.Snapshot.V1;
using K8s = Pulumi.Kubernetes;

namespace Erp.Components;

/// <summary>The classes that volumes and their snapshots have when they name none: EKS comes without any.</summary>
internal static class DefaultStorage
{
    public const string ClassName = "gp3";

    private const string Driver = "ebs.csi.aws.com";
    private const string IsDefault = "storageclass.kubernetes.io/is-default-class";

    public static ImmutableArray<Resource> Create(EksParts parts, EncryptionKey key, K8s.Provider provider)
    {
        var options = parts.Options();
        options.Provider = provider;
        var kept = parts.Context.Protection.Data ? "Retain" : "Delete";
        return
        [
            new StorageClass(parts.Name(ClassName), new StorageClassArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = ClassName,
                    Labels = parts.Context.Labels("storage", ClassName, "storage"),
                    Annotations = { [IsDefault] = "true" },
                },
                Provisioner = Driver,
                Parameters = { ["type"] = "gp3", ["encrypted"] = "true", ["kmsKeyId"] = key.Arn },
                AllowVolumeExpansion = true,
                // The disk is made in the zone where its pod has a node.
                VolumeBindingMode = "WaitForFirstConsumer",
                ReclaimPolicy = kept,
            }, options),
            new VolumeSnapshotClass(parts.Name($"{ClassName}-snapshots"), new VolumeSnapshotClassArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = ClassName,
                    Labels = SnapshotLabels(parts),
                    Annotations = { ["snapshot.storage.kubernetes.io/is-default-class"] = "true" },
                },
                Driver = Driver,
                DeletionPolicy = kept,
            }, options),
        ];
    }

    private static InputMap<string> SnapshotLabels(EksParts parts)
    {
        var labels = parts.Context.Labels("storage", ClassName, "storage");
        // By which Velero finds the class for the driver's volumes.
        labels.Add("velero.io/csi-volumesnapshot-class", "true");
        return labels;
    }
}

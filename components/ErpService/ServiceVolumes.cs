using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Erp.Components;

/// <summary>What a service's container finds on its disk: a writable /tmp, its settings, and the volumes that it declares.</summary>
internal static class ServiceVolumes
{
    public const string SettingsPath = "/app/config";

    private const string Scratch = "tmp";
    private const string Settings = "settings";
    private const string ScratchPath = "/tmp";
    private const string ScratchSize = "256Mi";
    private static readonly int OwnerAndGroupRead = Convert.ToInt32("0440", 8);

    /// <summary>Names and folders that a declared volume cannot have.</summary>
    public static ImmutableArray<string> OwnNames { get; } = [Scratch, Settings];

    public static ImmutableArray<string> OwnPaths { get; } = [ScratchPath, SettingsPath];

    public static VolumeMountArgs[] Mounts(ServiceParts parts) =>
    [
        new() { Name = Scratch, MountPath = ScratchPath },
        new() { Name = Settings, MountPath = SettingsPath, ReadOnly = true },
        .. parts.Spec.Volumes.Select(v => new VolumeMountArgs { Name = v.Name, MountPath = v.MountPath }),
    ];

    public static VolumeArgs[] Sources(ServiceParts parts, ServiceSettings settings, ImmutableDictionary<string, Output<string>> claims) =>
    [
        new() { Name = Scratch, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = ScratchSize } },
        new() { Name = Settings, Projected = new ProjectedVolumeSourceArgs { DefaultMode = OwnerAndGroupRead, Sources = Projections(parts, settings) } },
        .. parts.Spec.Volumes.OfType<ScratchVolume>().Select(v => new VolumeArgs { Name = v.Name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = v.Size } }),
        .. parts.Spec.Volumes.OfType<SharedVolume>().Select(v => new VolumeArgs { Name = v.Name, PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs { ClaimName = claims[v.Name] } }),
    ];

    /// <summary>The claims that all pods of the service share, by volume.</summary>
    public static ImmutableDictionary<string, Output<string>> Claims(ServiceParts parts) =>
        parts.Spec.Volumes.OfType<SharedVolume>().ToImmutableDictionary(v => v.Name, volume =>
        {
            var name = $"{parts.Spec.Name}-{volume.Name}";
            var options = parts.Kept(parts.Options());
            var spec = parts.IsMany ? ClaimSpec(volume, "ReadWriteMany", parts.Args.Storage.Shared) : ClaimSpec(volume, "ReadWriteOnce", parts.Args.Storage.Disk);
            var metadata = parts.Metadata(name);
            // A class may make the volume only when a pod asks for it, and the pod waits for the claim.
            metadata.Annotations = new() { [EngineAnnotations.SkipAwait] = "true" };
            return new PersistentVolumeClaim(name, new PersistentVolumeClaimArgs { Metadata = metadata, Spec = spec }, options).Metadata.Apply(m => m.Name);
        });

    /// <summary>The claims that each pod of a stateful service has for itself.</summary>
    public static PersistentVolumeClaimArgs[] Templates(ServiceParts parts) =>
    [
        .. parts.Spec.Volumes.OfType<ReplicaVolume>().Select(v => new PersistentVolumeClaimArgs
        {
            Metadata = new ObjectMetaArgs { Name = v.Name, Labels = parts.Selector(track: null) },
            Spec = ClaimSpec(v, "ReadWriteOnce", parts.Args.Storage.Disk),
        }),
    ];

    // One folder with a file a setting, open and secret ones alike: an application need not know which is which.
    private static VolumeProjectionArgs[] Projections(ServiceParts parts, ServiceSettings settings)
    {
        var sources = new List<VolumeProjectionArgs> { new() { ConfigMap = new ConfigMapProjectionArgs { Name = settings.ConfigMapName } } };
        if (settings.FilesName is { } files) sources.Add(new() { ConfigMap = new ConfigMapProjectionArgs { Name = files } });
        if (settings.SecretName is { } secret && parts.Spec.Delivery is SecretFiles) sources.Add(new() { Secret = new SecretProjectionArgs { Name = secret } });
        return [.. sources];
    }

    private static PersistentVolumeClaimSpecArgs ClaimSpec(ServiceVolume volume, string accessMode, string? storageClass)
    {
        var spec = new PersistentVolumeClaimSpecArgs { AccessModes = { accessMode }, Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = volume.Size } } };
        if (storageClass is not null) spec.StorageClassName = storageClass;
        return spec;
    }
}

using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Erp.Components;

/// <summary>What a service's container finds on its disk: a writable /tmp, its settings, and the volumes that it declares.</summary>
internal static class ServiceVolumes
{
    private const string Scratch = "tmp";
    private const string Settings = "settings";
    private const string SettingsPath = "/app/config";
    private const string ScratchPath = "/tmp";
    private const string ScratchSize = "256Mi";

    public static VolumeMountArgs[] Mounts(ServiceParts parts, ServiceSettings settings) =>
    [
        new() { Name = Scratch, MountPath = ScratchPath },
        .. parts.Spec.Delivery.IsEmpty ? [new VolumeMountArgs { Name = Settings, MountPath = SettingsPath, ReadOnly = true }] : Array.Empty<VolumeMountArgs>(),
        .. parts.Spec.Volumes.Select(v => new VolumeMountArgs { Name = v.Name, MountPath = v.MountPath }),
    ];

    public static VolumeArgs[] Sources(ServiceParts parts, ServiceSettings settings) =>
    [
        new() { Name = Scratch, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = ScratchSize } },
        .. parts.Spec.Delivery.IsEmpty ? [Projected(settings)] : Array.Empty<VolumeArgs>(),
        .. parts.Spec.Volumes.Select(v => SourceOf(v, parts)).OfType<VolumeArgs>(),
    ];

    /// <summary>The claims that all pods of the service share.</summary>
    public static IEnumerable<PersistentVolumeClaim> Claims(ServiceParts parts) =>
        from volume in parts.Spec.Volumes.OfType<SharedVolume>()
        let name = ClaimName(volume, parts)
        select new PersistentVolumeClaim(name, new PersistentVolumeClaimArgs { Metadata = parts.Metadata(name), Spec = ClaimSpec(volume.Size) }, parts.Options());

    /// <summary>The claims that each pod of a stateful service has for itself.</summary>
    public static PersistentVolumeClaimArgs[] Templates(ServiceParts parts) =>
    [
        .. parts.Spec.Volumes.OfType<ReplicaVolume>().Select(v => new PersistentVolumeClaimArgs
        {
            Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = v.Name },
            Spec = ClaimSpec(v.Size),
        }),
    ];

    // One folder with a file a setting, open and secret ones alike: an application need not know which is which.
    private static VolumeArgs Projected(ServiceSettings settings)
    {
        var projected = new ProjectedVolumeSourceArgs
        {
            DefaultMode = Convert.ToInt32("0440", 8),
            Sources = { new VolumeProjectionArgs { ConfigMap = new ConfigMapProjectionArgs { Name = settings.ConfigMapName } } },
        };
        if (settings.SecretName is { } secret) projected.Sources.Add(new VolumeProjectionArgs { Secret = new SecretProjectionArgs { Name = secret } });
        return new() { Name = Settings, Projected = projected };
    }

    private static VolumeArgs? SourceOf(ServiceVolume volume, ServiceParts parts) => volume switch
    {
        ScratchVolume scratch => new() { Name = scratch.Name, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = scratch.SizeLimit } },
        SharedVolume shared => new() { Name = shared.Name, PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs { ClaimName = ClaimName(shared, parts) } },
        _ => null,
    };

    private static string ClaimName(SharedVolume volume, ServiceParts parts) => $"{parts.Spec.Name}-{volume.Name}";

    private static PersistentVolumeClaimSpecArgs ClaimSpec(string size) => new()
    {
        AccessModes = { "ReadWriteOnce" },
        Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = size } },
    };
}

namespace Erp.Components;

/// <summary>A folder in the container, and what is behind it.</summary>
public abstract record ServiceVolume(string Name, string MountPath, string Size)
{
    /// <summary>Empty at every start, gone with the pod.</summary>
    public static ServiceVolume Scratch(string name, string mountPath, string sizeLimit = "1Gi") => new ScratchVolume(name, mountPath, sizeLimit);

    /// <summary>One volume that all pods of the service share, kept when they go.</summary>
    public static ServiceVolume Shared(string name, string mountPath, string size) => new SharedVolume(name, mountPath, size);

    /// <summary>A volume of its own for each pod: makes the service a StatefulSet.</summary>
    public static ServiceVolume PerReplica(string name, string mountPath, string size) => new ReplicaVolume(name, mountPath, size);
}

public sealed record ScratchVolume(string Name, string MountPath, string Size) : ServiceVolume(Name, MountPath, Size);

public sealed record SharedVolume(string Name, string MountPath, string Size) : ServiceVolume(Name, MountPath, Size);

public sealed record ReplicaVolume(string Name, string MountPath, string Size) : ServiceVolume(Name, MountPath, Size);

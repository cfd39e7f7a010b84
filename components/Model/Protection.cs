namespace Erp.Components;

/// <summary>What an environment keeps when someone deletes too much: by the engine (protect, retain) and by the cloud's own switches.</summary>
public static class Protection
{
    /// <summary>Volumes, buckets and the keys that they are encrypted with.</summary>
    public static bool OfData(EnvironmentTier tier) => tier >= EnvironmentTier.Staging;

    /// <summary>The cluster and the network it stands in.</summary>
    public static bool OfCluster(EnvironmentTier tier) => tier == EnvironmentTier.Production;
}

using Erp.Infra.Planning;

namespace Erp.Infra.Checks.Reading;

/// <summary>What cannot simply be made again: data, and what everything else stands on.</summary>
public static class Keepsakes
{
    private static readonly string[] DataCharts = ["postgresql", "postgresql-ha", "redis", "kafka", "mysql", "mongodb", "minio"];

    private static readonly HashSet<string> Pillars = new(StringComparer.Ordinal)
    {
        "aws:eks/cluster:Cluster", "aws:kms/key:Key", "aws:s3/bucket:Bucket", "aws:ecr/repository:Repository", "aws:route53/zone:Zone",
    };

    /// <summary>Holds data: losing it loses what somebody entered.</summary>
    public static bool IsData(PlannedResource resource) => resource.Type switch
    {
        "kubernetes:core/v1:PersistentVolumeClaim" => true,
        "kubernetes:apps/v1:StatefulSet" => !new Node(resource)["spec"]["volumeClaimTemplates"].IsEmpty,
        "kubernetes:postgresql.cnpg.io/v1:Cluster" => true,
        Release.Token => DataCharts.Contains(new Release(resource).Chart),
        _ => false,
    };

    /// <summary>Carries everything else, or the keys to it.</summary>
    public static bool IsPillar(PlannedResource resource) => Pillars.Contains(resource.Type);

    /// <summary>A credential that others know: a new one locks them out.</summary>
    public static bool IsCredential(PlannedResource resource) => resource.Type.StartsWith("random:index/random", StringComparison.Ordinal);

    public static bool IsKept(PlannedResource resource) => IsData(resource) || IsPillar(resource) || IsCredential(resource);
}

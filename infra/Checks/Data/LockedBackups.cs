using Erp.Components;
using Erp.Infra.Checks.Reading;

namespace Erp.Infra.Checks.Data;

public sealed class LockedBackups() : PlanRule("ERP086", "Backups that nobody can delete",
    "Set ObjectLock on the BackupBucket: an object lock with a default retention, which is chosen when the bucket is made.", Severities.OnlyFrom(EnvironmentTier.Production))
{
    public override IEnumerable<Violation> Check(PlanIndex plan)
    {
        var written = plan.Pods.Where(p => p.Owner.Kind == "CronJob").SelectMany(p => KeptData.Variables(p, BackupVariables.Bucket)).Select(b => b.Scalar).ToHashSet();
        var locks = plan.Cloud("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration").Where(l => l["rule"]["defaultRetention"].Exists).ToList();
        foreach (var bucket in plan.Cloud("aws:s3/bucket:Bucket").Where(b => written.Contains(b["bucket"].Scalar)))
            if (bucket["objectLockEnabled"].Flag != true || !locks.Any(l => l["bucket"].RefersTo(bucket.Resource)))
                yield return bucket["objectLockEnabled"].Because($"Whoever gets into {bucket.Resource.Name} can delete the backups together with what they are of");
    }
}

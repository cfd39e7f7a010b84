using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;
using Pulumi.Aws.S3;

namespace Erp.Components;

/// <summary>The role of the backups' pods: no key lies in a Secret.</summary>
internal static class BackupIdentity
{
    public static void Create(string name, BackupBucketArgs args, Bucket bucket, Key key, Func<IEnumerable<Resource>, CustomResourceOptions> options)
    {
        if (args.ClusterName is not { } cluster) return;
        var role = new Role(name, new RoleArgs { AssumeRolePolicy = BackupPolicies.PodIdentityTrust }, options([]));
        _ = new RolePolicy(name, new RolePolicyArgs
        {
            Role = role.Id,
            Policy = Output.Tuple(bucket.Arn, key.Arn).Apply(arns => BackupPolicies.Writer(arns.Item1, arns.Item2)),
        }, options([]));
        foreach (var (@namespace, account) in args.Writers)
            _ = new PodIdentityAssociation($"{name}-{@namespace}-{account}", new PodIdentityAssociationArgs
            {
                ClusterName = cluster,
                Namespace = @namespace,
                ServiceAccount = account,
                RoleArn = role.Arn,
            }, options([]));
    }
}

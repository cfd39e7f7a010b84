using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>
/// What EKS itself installs. Network and identities come before the nodes, so that no pod ever starts without its policies; DNS and volumes
/// come after, because they run on nodes.
/// </summary>
internal sealed class EksAddons(EksParts parts, Eks.Cluster cluster)
{
    private const string KubeSystem = "kube-system";

    public ImmutableArray<Resource> BeforeNodes()
    {
        var network = RoleFor("aws-node", "network", null, ManagedPolicies.EksCni);
        return
        [
            Create(ClusterVersions.Network, new JsonObject { ["enableNetworkPolicy"] = "true" }, network),
            Create(ClusterVersions.KubeProxy),
            Create(ClusterVersions.PodIdentityAgent),
        ];
    }

    public ImmutableArray<Resource> AfterNodes(EncryptionKey volumeKey, IEnumerable<Resource> nodes)
    {
        var after = nodes.ToImmutableArray();
        var volumes = RoleFor("ebs-csi-controller-sa", "volumes", volumeKey.Arn.Apply(EncryptVolumes), ManagedPolicies.EbsCsi);
        return
        [
            Create(ClusterVersions.Dns, after: after),
            Create(ClusterVersions.Volumes, null, volumes, after),
            Create(ClusterVersions.Snapshots, after: after),
        ];
    }

    private Eks.Addon Create(string addon, JsonObject? configuration = null, (AwsRole Role, string ServiceAccount)? identity = null, ImmutableArray<Resource> after = default) =>
        new(parts.Name(addon), new AddonArgs
        {
            ClusterName = cluster.Name,
            AddonName = addon,
            AddonVersion = ClusterVersions.Addon(parts.Settings.Version, addon),
            ConfigurationValues = configuration?.ToJsonString()!,
            // What people changed by hand goes back to what is written here.
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
            PodIdentityAssociations = identity is { } i ? [new AddonPodIdentityAssociationArgs { ServiceAccount = i.ServiceAccount, RoleArn = i.Role.Arn }] : [],
            Tags = parts.Tags(addon),
        }, parts.Options([.. identity?.Role.Ready ?? [], .. after.IsDefault ? [] : after]));

    private (AwsRole, string) RoleFor(string serviceAccount, string part, Input<PolicyDocument>? policy, string managed) => (AwsRole.Create(parts.Name(part), new RoleArgs
    {
        Name = parts.AwsName(part),
        AssumeRolePolicy = TrustPolicy.PodIdentity(parts.Settings.Arn, parts.Settings.AccountId, KubeSystem, serviceAccount).ToJson(),
        Tags = parts.Tags(part),
    }, parts.Options(), policy, managed), serviceAccount);

    private static PolicyDocument EncryptVolumes(string keyArn) => new(
        new PolicyStatement("EncryptVolumes") { Actions = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"], Resources = [keyArn] },
        new PolicyStatement("GrantVolumes") { Actions = ["kms:CreateGrant"], Resources = [keyArn], Conditions = [new("Bool", "kms:GrantIsForAWSResource", "true")] });
}

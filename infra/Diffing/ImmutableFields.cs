using Erp.Infra.Planning;

namespace Erp.Infra.Diffing;

/// <summary>What the APIs refuse to change in place, so that Pulumi makes the resource anew.</summary>
internal static class ImmutableFields
{
    private const string Everything = "";

    private static readonly string[] EveryObject = ["metadata.name", "metadata.namespace", "kind"];

    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["kubernetes:apps/v1:Deployment"] = ["spec.selector"],
        ["kubernetes:apps/v1:DaemonSet"] = ["spec.selector"],
        ["kubernetes:apps/v1:ReplicaSet"] = ["spec.selector"],
        ["kubernetes:apps/v1:StatefulSet"] = ["spec.selector", "spec.serviceName", "spec.podManagementPolicy", "spec.volumeClaimTemplates"],
        ["kubernetes:argoproj.io/v1alpha1:Rollout"] = ["spec.selector"],
        ["kubernetes:batch/v1:Job"] = ["spec.selector", "spec.template", "spec.completionMode"],
        ["kubernetes:core/v1:PersistentVolumeClaim"] = ["spec.accessModes", "spec.storageClassName", "spec.selector", "spec.volumeMode", "spec.volumeName", "spec.dataSource"],
        ["kubernetes:core/v1:PersistentVolume"] = ["spec.storageClassName", "spec.volumeMode", "spec.csi"],
        ["kubernetes:core/v1:Service"] = ["spec.clusterIP", "spec.clusterIPs", "spec.ipFamilies"],
        ["kubernetes:core/v1:Secret"] = ["type", "immutable"],
        ["kubernetes:core/v1:ConfigMap"] = ["immutable"],
        ["kubernetes:rbac.authorization.k8s.io/v1:RoleBinding"] = ["roleRef"],
        ["kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding"] = ["roleRef"],
        ["kubernetes:scheduling.k8s.io/v1:PriorityClass"] = ["value", "preemptionPolicy"],
        ["kubernetes:storage.k8s.io/v1:StorageClass"] = ["provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"],
        ["kubernetes:helm.sh/v3:Release"] = ["name", "namespace"],

        ["random:index/randomPassword:RandomPassword"] = [Everything],
        ["random:index/randomString:RandomString"] = [Everything],
        ["random:index/randomBytes:RandomBytes"] = [Everything],
        ["random:index/randomId:RandomId"] = [Everything],
        ["random:index/randomUuid:RandomUuid"] = [Everything],

        ["aws:eks/cluster:Cluster"] = ["name", "roleArn", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds", "encryptionConfig", "kubernetesNetworkConfig", "bootstrapSelfManagedAddons", "accessConfig.bootstrapClusterCreatorAdminPermissions"],
        ["aws:eks/nodeGroup:NodeGroup"] = ["nodeGroupName", "clusterName", "amiType", "capacityType", "diskSize", "instanceTypes", "nodeRoleArn", "subnetIds", "remoteAccess", "launchTemplate.id", "launchTemplate.name"],
        ["aws:eks/addon:Addon"] = ["addonName", "clusterName"],
        ["aws:eks/accessEntry:AccessEntry"] = ["clusterName", "principalArn", "type"],
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = [Everything],
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = ["clusterName", "namespace", "serviceAccount"],
        ["aws:ec2/vpc:Vpc"] = ["cidrBlock", "ipv4IpamPoolId"],
        ["aws:ec2/subnet:Subnet"] = ["cidrBlock", "availabilityZone", "availabilityZoneId", "vpcId"],
        ["aws:ec2/natGateway:NatGateway"] = ["subnetId", "allocationId", "connectivityType"],
        ["aws:ec2/flowLog:FlowLog"] = ["vpcId", "trafficType", "logDestination", "logFormat", "iamRoleArn"],
        ["aws:ec2/securityGroup:SecurityGroup"] = ["name", "namePrefix", "description", "vpcId"],
        ["aws:ec2/securityGroupRule:SecurityGroupRule"] = ["cidrBlocks", "fromPort", "toPort", "protocol", "securityGroupId", "self", "sourceSecurityGroupId", "type"],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = ["name", "namePrefix"],
        ["aws:kms/key:Key"] = ["customerMasterKeySpec", "keyUsage", "multiRegion"],
        ["aws:s3/bucket:Bucket"] = ["bucket", "bucketPrefix", "objectLockEnabled"],
        ["aws:ecr/repository:Repository"] = ["name", "encryptionConfigurations"],
        ["aws:iam/role:Role"] = ["name", "namePrefix", "path"],
        ["aws:iam/policy:Policy"] = ["name", "namePrefix", "path", "description"],
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = [Everything],
        ["aws:cloudwatch/logGroup:LogGroup"] = ["name", "namePrefix"],
        ["aws:route53/zone:Zone"] = ["name"],
        ["aws:route53/record:Record"] = ["name", "type", "zoneId"],
        ["aws:wafv2/webAcl:WebAcl"] = ["name", "scope"],
    };

    public static bool Contain(PlannedResource resource, string path)
    {
        var isObject = resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Type != Checks.Reading.Release.Token;
        return (isObject && EveryObject.Any(f => Covers(f, path)))
            || (ByType.TryGetValue(resource.Type, out var fields) && fields.Any(f => Covers(f, path)));
    }

    private static bool Covers(string field, string path) => field == Everything || PropertyPath.IsWithin(path, field);
}

using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>How a node starts: metadata by token and not for pods, encrypted disk, no public address, no key to log in with.</summary>
internal static class NodeLaunchTemplate
{
    /// <summary>The root device of the Amazon Linux images.</summary>
    public const string RootDevice = "/dev/xvda";

    /// <summary>A pod's packet makes one hop more than the node's own, so it never reaches the node's credentials.</summary>
    public const int MetadataHops = 1;

    public static LaunchTemplate Create(EksParts parts, NodeGroupSpec spec, Eks.Cluster cluster, EncryptionKey volumeKey) => new(parts.Name(spec.Name), new LaunchTemplateArgs
    {
        Name = parts.AwsName(spec.Name),
        UpdateDefaultVersion = true,
        MetadataOptions = new LaunchTemplateMetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = MetadataHops, InstanceMetadataTags = "disabled" },
        BlockDeviceMappings = new LaunchTemplateBlockDeviceMappingArgs
        {
            DeviceName = RootDevice,
            Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeType = "gp3", VolumeSize = spec.DiskGiB, Encrypted = "true", KmsKeyId = volumeKey.Arn, DeleteOnTermination = "true" },
        },
        NetworkInterfaces = new LaunchTemplateNetworkInterfaceArgs
        {
            DeviceIndex = 0,
            AssociatePublicIpAddress = "false",
            DeleteOnTermination = "true",
            SecurityGroups = cluster.VpcConfig.Apply(v => v.ClusterSecurityGroupId!),
        },
        TagSpecifications =
        {
            new LaunchTemplateTagSpecificationArgs { ResourceType = "instance", Tags = parts.Tags(spec.Name) },
            new LaunchTemplateTagSpecificationArgs { ResourceType = "volume", Tags = parts.Tags(spec.Name) },
        },
        Tags = parts.Tags(spec.Name),
    }, parts.Options());
}

using System.Globalization;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Karpenter.V1;
using Pulumi.KubernetesCrds.KarpenterAws.V1;
using KarpenterNodeClass = Pulumi.KubernetesCrds.KarpenterAws.V1.EC2NodeClass;

namespace Erp.Components;

/// <summary>The nodes that Karpenter may make: hardened like the managed ones, up to a number of processors.</summary>
internal static class KarpenterNodes
{
    private const string Name = NodeGroupSpec.GeneralRole;

    public static void Create(string component, ClusterAddonsArgs args, KarpenterChoice choice, Func<IEnumerable<Resource>, CustomResourceOptions> options, Resource release)
    {
        var eks = args.Eks!;
        var profile = new InstanceProfile($"{component}-nodes", new InstanceProfileArgs
        {
            Name = eks.Settings.NodeProfileName,
            Role = eks.NodeRoleName,
            Tags = AwsTags.Of(args.Context, eks.Settings.NodeProfileName),
        }, options([]));
        var nodeClass = new KarpenterNodeClass($"{component}-nodes", new EC2NodeClassArgs { Metadata = Metadata(args), Spec = Class(args, eks, profile) }, options([release]));
        _ = new NodePool($"{component}-nodes", new NodePoolArgs { Metadata = Metadata(args), Spec = Pool(choice, eks.Settings) }, options([release, nodeClass]));
    }

    private static EC2NodeClassSpecArgs Class(ClusterAddonsArgs args, EksCluster eks, InstanceProfile profile) => new()
    {
        AmiSelectorTerms = { new AmiSelectorTermArgs { Alias = ClusterAddonsVersions.NodeImage } },
        InstanceProfile = profile.Name,
        SubnetSelectorTerms = { new SubnetSelectorTermArgs { Tags = { [EksSubnets.DiscoveryTag] = eks.Settings.Name } } },
        SecurityGroupSelectorTerms = { new SecurityGroupSelectorTermArgs { Id = eks.SecurityGroupId } },
        AssociatePublicIPAddress = false,
        MetadataOptions = new MetadataOptionsArgs { HttpEndpoint = "enabled", HttpTokens = "required", HttpPutResponseHopLimit = NodeLaunchTemplate.MetadataHops },
        BlockDeviceMappings =
        {
            new BlockDeviceMappingArgs
            {
                DeviceName = NodeLaunchTemplate.RootDevice,
                Ebs = new BlockDeviceArgs { VolumeType = "gp3", VolumeSize = "50Gi", Encrypted = true, KmsKeyID = eks.VolumeKeyArn, DeleteOnTermination = true },
            },
        },
        Tags = AwsTags.Of(args.Context, $"{eks.Settings.Name}-{Name}"),
    };

    private static NodePoolSpecArgs Pool(KarpenterChoice choice, EksSettings settings) => new()
    {
        Limits = { ["cpu"] = choice.MaxCpus.ToString(CultureInfo.InvariantCulture) },
        Disruption = new NodePoolSpecDisruptionArgs
        {
            ConsolidationPolicy = "WhenEmptyOrUnderutilized",
            ConsolidateAfter = "5m",
            Budgets = { new DisruptionBudgetArgs { Nodes = "20%" } },
        },
        Template = new NodeClaimTemplateArgs
        {
            Metadata = new NodeClaimMetadataArgs { Labels = { [NodeGroupSpec.RoleLabel] = Name } },
            Spec = new NodeClaimSpecArgs
            {
                // No node grows older than a month: patches reach all of them.
                ExpireAfter = "720h",
                NodeClassRef = new NodeClassRefArgs { Group = "karpenter.k8s.aws", Kind = "EC2NodeClass", Name = Name },
                Requirements =
                {
                    In("node.kubernetes.io/instance-type", [.. choice.InstanceTypes]),
                    In("topology.kubernetes.io/zone", [.. settings.Zones]),
                    // Where Spot is allowed, it comes first, and what is not to be had there is taken on demand.
                    In("karpenter.sh/capacity-type", choice.Capacity == CapacityKind.Spot ? ["on-demand", "spot"] : ["on-demand"]),
                },
            },
        },
    };

    private static NodeRequirementArgs In(string key, params string[] values) => new() { Key = key, Operator = "In", Values = values };

    private static ObjectMetaArgs Metadata(ClusterAddonsArgs args) => new() { Name = Name, Labels = args.Context.Labels("karpenter", Name, "addon") };
}

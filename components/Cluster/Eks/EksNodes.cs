using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Eks = Pulumi.Aws.Eks;

namespace Erp.Components;

/// <summary>The nodes: groups of equal ones, replaced step by step when version or settings change.</summary>
internal sealed class EksNodes
{
    private static readonly CustomTimeouts Slow = new() { Create = TimeSpan.FromMinutes(30), Update = TimeSpan.FromMinutes(120), Delete = TimeSpan.FromMinutes(60) };

    private readonly EksParts _parts;
    private readonly Eks.Cluster _cluster;
    private readonly AwsRole _role;

    public EksNodes(EksParts parts, Eks.Cluster cluster, EksNetwork network, EncryptionKey volumeKey, IEnumerable<Resource> after)
    {
        (_parts, _cluster) = (parts, cluster);
        _role = AwsRole.Create(parts.Name("node"), new RoleArgs
        {
            Name = parts.Settings.NodeRoleName,
            AssumeRolePolicy = TrustPolicy.ServiceItself("ec2.amazonaws.com").ToJson(),
            Tags = parts.Tags("node"),
        }, parts.Options(), null, ManagedPolicies.EksNode, ManagedPolicies.PullImages);

        ImmutableArray<Resource> ready = [.. _role.Ready, .. network.Ready, .. after];
        var groups = ImmutableArray.CreateBuilder<Eks.NodeGroup>();
        foreach (var spec in parts.Settings.NodeGroups)
        {
            var template = NodeLaunchTemplate.Create(parts, spec, cluster, volumeKey);
            if (spec.OnePerZone)
                foreach (var (zone, subnet) in network.PrivateSubnets) groups.Add(Group(spec, $"{spec.Name}-{zone}", template, [subnet], ready));
            else
                groups.Add(Group(spec, spec.Name, template, network.PrivateSubnets.Select(s => s.Subnet), ready));
        }

        Ready = [.. groups];
        Names = Output.All(groups.Select(g => g.NodeGroupName));
    }

    public Output<string> RoleName => _role.Name;

    public Output<ImmutableArray<string>> Names { get; }

    public ImmutableArray<Resource> Ready { get; }

    private Eks.NodeGroup Group(NodeGroupSpec spec, string part, LaunchTemplate template, IEnumerable<Subnet> subnets, IEnumerable<Resource> after)
    {
        var options = _parts.Options(after);
        options.CustomTimeouts = Slow;
        // The autoscaler sets the wanted size; it only has to start somewhere.
        var sized = _parts.Settings.Autoscaler is not NoAutoscalerChoice;
        if (sized) options.IgnoreChanges = ["scalingConfig.desiredSize"];
        return new(_parts.Name(part), new Eks.NodeGroupArgs
        {
            ClusterName = _cluster.Name,
            NodeGroupName = part,
            NodeRoleArn = _role.Arn,
            SubnetIds = subnets.Select(s => s.Id).ToArray(),
            Version = _cluster.Version,
            AmiType = InstanceType.Find(spec.InstanceTypes[0])!.Architecture == "arm64" ? "AL2023_ARM_64_STANDARD" : "AL2023_x86_64_STANDARD",
            CapacityType = spec.Capacity == CapacityKind.Spot ? "SPOT" : "ON_DEMAND",
            InstanceTypes = spec.InstanceTypes.ToArray(),
            LaunchTemplate = new NodeGroupLaunchTemplateArgs { Id = template.Id, Version = template.LatestVersion.Apply(v => v.ToString(CultureInfo.InvariantCulture)) },
            ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = spec.Min, DesiredSize = spec.Desired, MaxSize = sized ? spec.Max : spec.Desired },
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailablePercentage = spec.UpdatePercent },
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
            Labels = Map(spec.AllLabels),
            Taints = spec.Taints.Select(t => new NodeGroupTaintArgs { Key = t.Key, Value = t.Value, Effect = AwsEffect(t.Effect) }).ToArray(),
            Tags = _parts.Tags(part),
        }, options);
    }

    private static InputMap<string> Map(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = new InputMap<string>();
        foreach (var (key, value) in entries) map.Add(key, value);
        return map;
    }

    // EKS spells the effects as NO_SCHEDULE where Kubernetes says NoSchedule.
    private static string AwsEffect(string effect) => effect switch
    {
        NodeTaint.NoExecute => "NO_EXECUTE",
        NodeTaint.PreferNoSchedule => "PREFER_NO_SCHEDULE",
        _ => "NO_SCHEDULE",
    };
}

using Pulumi.Aws.Ec2;

namespace Erp.Components;

/// <summary>Subnets, with the tags by which the load balancer controller and Karpenter find them. None gives out public addresses.</summary>
internal static class EksSubnets
{
    /// <summary>The tag by which Karpenter finds what its nodes are made of.</summary>
    public const string DiscoveryTag = "karpenter.sh/discovery";

    public static Subnet Public(EksParts parts, Vpc vpc, ZoneSubnets zone) =>
        Create(parts, vpc, zone.Zone, $"public-{zone.Zone}", zone.Public, ("kubernetes.io/role/elb", "1"));

    public static Subnet Private(EksParts parts, Vpc vpc, ZoneSubnets zone) =>
        Create(parts, vpc, zone.Zone, $"private-{zone.Zone}", zone.Private, ("kubernetes.io/role/internal-elb", "1"), (DiscoveryTag, parts.Settings.Name));

    private static Subnet Create(EksParts parts, Vpc vpc, string zone, string part, Cidr cidr, params (string, string)[] tags) => new(parts.Name(part), new SubnetArgs
    {
        VpcId = vpc.Id,
        AvailabilityZone = zone,
        CidrBlock = cidr.ToString(),
        MapPublicIpOnLaunch = false,
        Tags = parts.Tags(part, [($"kubernetes.io/cluster/{parts.Settings.Name}", "shared"), .. tags]),
    }, parts.Options());
}

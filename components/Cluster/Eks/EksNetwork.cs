using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ec2;
using Ec2 = Pulumi.Aws.Ec2;

namespace Erp.Components;

/// <summary>The VPC: private subnets for nodes and pods, public ones for load balancers and NAT gateways alone.</summary>
internal sealed class EksNetwork
{
    private const string Anywhere = "0.0.0.0/0";

    public EksNetwork(EksParts parts, AddressPlan plan)
    {
        Vpc = new Vpc(parts.Name("vpc"), new VpcArgs
        {
            CidrBlock = plan.Vpc.ToString(),
            EnableDnsHostnames = true,
            EnableDnsSupport = true,
            Tags = parts.Tags("vpc"),
        }, parts.ProtectedOptions());
        _ = new ClosedDefaultSecurityGroup(parts.Name("default"), new() { VpcId = Vpc.Id, Tags = parts.Tags("default") }, parts.Options());

        var internet = new InternetGateway(parts.Name("internet"), new InternetGatewayArgs { VpcId = Vpc.Id, Tags = parts.Tags("internet") }, parts.Options());
        var outward = new RouteTable(parts.Name("public"), new RouteTableArgs { VpcId = Vpc.Id, Tags = parts.Tags("public") }, parts.Options());
        var toInternet = new Ec2.Route(parts.Name("public"), new Ec2.RouteArgs { RouteTableId = outward.Id, DestinationCidrBlock = Anywhere, GatewayId = internet.Id }, parts.Options());

        var ready = ImmutableArray.CreateBuilder<Resource>();
        var privates = ImmutableArray.CreateBuilder<(string, Subnet)>();
        var tables = ImmutableArray.CreateBuilder<RouteTable>();
        NatGateway? nat = null;
        foreach (var zone in plan.Zones)
        {
            var open = EksSubnets.Public(parts, Vpc, zone);
            _ = new RouteTableAssociation(parts.Name($"public-{zone.Zone}"), new RouteTableAssociationArgs { SubnetId = open.Id, RouteTableId = outward.Id }, parts.Options());
            if (nat is null || parts.Settings.Nat == NatGateways.PerZone) nat = Nat(parts, zone.Zone, open, toInternet);

            var subnet = EksSubnets.Private(parts, Vpc, zone);
            var table = new RouteTable(parts.Name($"private-{zone.Zone}"), new RouteTableArgs { VpcId = Vpc.Id, Tags = parts.Tags($"private-{zone.Zone}") }, parts.Options());
            ready.Add(new Ec2.Route(parts.Name($"private-{zone.Zone}"), new Ec2.RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = Anywhere, NatGatewayId = nat.Id }, parts.Options()));
            ready.Add(new RouteTableAssociation(parts.Name($"private-{zone.Zone}"), new RouteTableAssociationArgs { SubnetId = subnet.Id, RouteTableId = table.Id }, parts.Options()));
            privates.Add((zone.Zone, subnet));
            tables.Add(table);
        }

        PrivateSubnets = privates.ToImmutable();
        ready.AddRange(EksEndpoints.Create(parts, Vpc, plan.Vpc, PrivateSubnets.Select(s => s.Subnet), tables));
        Ready = ready.ToImmutable();
    }

    public Vpc Vpc { get; }

    public ImmutableArray<(string Zone, Subnet Subnet)> PrivateSubnets { get; }

    /// <summary>The ways out: a node that starts before them cannot reach the cluster, and one that outlives them cannot leave it.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private static NatGateway Nat(EksParts parts, string zone, Subnet subnet, Resource toInternet)
    {
        var address = new Eip(parts.Name($"nat-{zone}"), new EipArgs { Domain = "vpc", Tags = parts.Tags($"nat-{zone}") }, parts.Options(toInternet));
        return new(parts.Name($"nat-{zone}"), new NatGatewayArgs { AllocationId = address.AllocationId, SubnetId = subnet.Id, Tags = parts.Tags($"nat-{zone}") }, parts.Options(toInternet));
    }
}

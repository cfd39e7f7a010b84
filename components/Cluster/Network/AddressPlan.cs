using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>The two subnets of one zone.</summary>
public sealed record ZoneSubnets(string Zone, Cidr Private, Cidr Public);

/// <summary>
/// Who gets which addresses. Three quarters of the VPC are for pods and nodes, one quarter a zone; the last quarter holds the small public
/// subnets, which only load balancers and NAT gateways live in. A zone can be added later without moving anything.
/// </summary>
public sealed record AddressPlan(Cidr Vpc, Cidr Services, ImmutableArray<ZoneSubnets> Zones)
{
    public const int MinZones = 2;
    public const int MaxZones = 3;
    public const int WidestVpc = 16;
    public const int NarrowestVpc = 20;

    private const int ReservedByAws = 5;
    private const int ForEndpointsAndLoadBalancers = 64;

    /// <summary>The addresses that nodes and pods of one zone can share.</summary>
    public long RoomPerZone => Zones[0].Private.Size - ReservedByAws - ForEndpointsAndLoadBalancers;

    public static AddressPlan Of(Cidr vpc, Cidr services, IEnumerable<string> zones)
    {
        var lastQuarter = vpc.Part(vpc.Prefix + 2, 3);
        return new(vpc, services, [.. zones.Select((zone, i) => new ZoneSubnets(zone, vpc.Part(vpc.Prefix + 2, i), lastQuarter.Part(vpc.Prefix + 8, i)))]);
    }
}

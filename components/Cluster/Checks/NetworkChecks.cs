namespace Erp.Components;

/// <summary>Zones and addresses: enough of them, where they belong, and none used twice.</summary>
internal static class NetworkChecks
{
    public static IEnumerable<ArgumentProblem> Problems(EksSettings settings, EnvironmentTier tier) =>
        [.. Zones(settings, tier), .. Ranges(settings)];

    private static IEnumerable<ArgumentProblem> Zones(EksSettings settings, EnvironmentTier tier)
    {
        if (settings.Zones.Length is < AddressPlan.MinZones or > AddressPlan.MaxZones)
            yield return new("zones", $"A cluster in {settings.Zones.Length} zones cannot be made to outlive the loss of one.", $"Name {AddressPlan.MinZones} or {AddressPlan.MaxZones}.");
        if (settings.Zones.Distinct().Count() < settings.Zones.Length) yield return new("zones", $"A zone is named twice: {string.Join(", ", settings.Zones)}.", "Name each once.");
        foreach (var (zone, i) in settings.Zones.Select((z, i) => (z, i)))
            if (!zone.StartsWith(settings.Region, StringComparison.Ordinal) || zone.Length != settings.Region.Length + 1)
                yield return new($"zones[{i}]", $"'{zone}' is no zone of {settings.Region}.", $"Zones are named such as {settings.Region}a.");
        if (tier == EnvironmentTier.Production && settings.Nat == NatGateways.Single)
            yield return new("nat", "The loss of the one NAT gateway's zone would cut off all others.", "Production has one per zone.");
    }

    private static IEnumerable<ArgumentProblem> Ranges(EksSettings settings)
    {
        var ranges = new List<(string Path, Cidr Cidr)>();
        var texts = settings.OtherNetworks.Select((text, i) => ($"otherNetworks[{i}]", text)).Prepend(("serviceCidr", settings.ServiceCidr)).Prepend(("vpcCidr", settings.VpcCidr));
        foreach (var (path, text) in texts)
            if (Cidr.TryParse(text, out var cidr)) ranges.Add((path, cidr));
            else yield return new(path, $"'{text}' is no range of addresses.", "Write it such as 10.0.0.0/16, by its first address.");

        for (var i = 0; i < ranges.Count; i++)
            foreach (var (path, cidr) in ranges.Skip(i + 1))
                // Two networks elsewhere may overlap as they like.
                if (cidr.Overlaps(ranges[i].Cidr) && !ranges[i].Path.StartsWith("otherNetworks", StringComparison.Ordinal))
                    yield return new(path, $"{cidr} overlaps {ranges[i].Path} {ranges[i].Cidr}.", "Give each network addresses of its own.");

        foreach (var problem in ranges.Where(r => r.Path == "vpcCidr").SelectMany(r => Width(settings, r.Cidr))) yield return problem;
    }

    private static IEnumerable<ArgumentProblem> Width(EksSettings settings, Cidr vpc)
    {
        if (vpc.Prefix is < AddressPlan.WidestVpc or > AddressPlan.NarrowestVpc)
        {
            yield return new("vpcCidr", $"A VPC of /{vpc.Prefix} cannot be cut up.", $"Between /{AddressPlan.WidestVpc} (the widest that AWS has) and /{AddressPlan.NarrowestVpc} (the narrowest that leaves room for pods).");
            yield break;
        }

        var room = AddressPlan.Of(vpc, default, settings.Zones.Take(1)).RoomPerZone;
        var nodes = NodeGroupChecks.MostNodesOfAZone(settings);
        var wanted = nodes.Sum(n => (long)n.Count * n.Addresses);
        if (wanted > room)
            yield return new("vpcCidr", $"/{vpc.Prefix} has {room} addresses a zone, but its nodes and pods may take {wanted} ({string.Join(" + ", nodes.Select(n => $"{n.Group}: {n.Count} nodes x {n.Addresses}"))}).", "Take a wider range or fewer nodes.");
    }
}

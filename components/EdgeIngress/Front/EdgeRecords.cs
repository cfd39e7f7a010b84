using Pulumi.Aws.Route53;

namespace Erp.Components;

/// <summary>The names of the hosts, leading to the load balancer.</summary>
internal static class EdgeRecords
{
    private const int Seconds = 60;

    public static void Create(EdgeParts parts, EdgeEntry entry)
    {
        if (parts.Args.Front is not { Records: true } front) return;
        foreach (var host in parts.Args.Hosts)
            _ = new Record(parts.NameOf(host), new RecordArgs
            {
                ZoneId = front.HostedZoneId,
                Name = host.Name,
                Type = "CNAME",
                Ttl = Seconds,
                Records = { entry.Addresses[host.Key] },
            }, parts.Options());
    }
}

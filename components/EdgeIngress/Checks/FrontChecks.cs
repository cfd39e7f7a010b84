namespace Erp.Components;

/// <summary>What stands in front must have something behind it.</summary>
internal static class FrontChecks
{
    // AWS takes no smaller limit.
    private const int SmallestRate = 10;

    public static IEnumerable<ArgumentProblem> Problems(EdgeIngressArgs args)
    {
        if (args.Certificates is AcmCertificates && args.Front is null)
            yield return new("certificates", "ACM proves names by records, and no hosted zone is known.", "Set Front with the zone.");
        if (args.Front is not { } front) yield break;
        if (front.Firewall is not null && args.Engine is not AwsAlbEngine && front.Assets is null)
            yield return new("front.firewall", $"has nothing to stand before: the engine '{args.Engine.Name}' has a load balancer that takes none.", $"Use '{AwsAlbEngine.EngineName}', or remove the firewall.");
        if (front.Firewall is { RequestsPerMinute: < SmallestRate } firewall)
            yield return new("front.firewall.requestsPerMinute", $"{firewall.RequestsPerMinute} is below what AWS can count.", $"Allow at least {SmallestRate}.");
        foreach (var (path, name) in Names(args, front))
        {
            if (!name.EndsWith($".{front.ZoneName}", StringComparison.Ordinal))
                yield return new(path, $"'{name}' does not lie in the zone '{front.ZoneName}'.", "Use a name below the zone's own: that name itself can have no CNAME.");
        }
        if (front.Assets is { } assets && args.Hosts.Any(h => h.Name == assets.Name || h.Key == StaticAssets.UrlKey))
            yield return new("front.assets", $"'{assets.Name}' or its key '{StaticAssets.UrlKey}' is that of a host.", "Give the static files a name of their own.");
    }

    private static IEnumerable<(string Path, string Name)> Names(EdgeIngressArgs args, EdgeFront front)
    {
        if (front.Records || args.Certificates is AcmCertificates)
            foreach (var host in args.Hosts) yield return ($"hosts.{host.Key}.name", host.Name);
        if (front.Assets is { } assets) yield return ("front.assets.name", assets.Name);
    }
}

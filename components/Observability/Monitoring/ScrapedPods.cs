using System.Collections.Immutable;

namespace Erp.Components;

/// <summary>
/// Pods that export metrics without a monitor of their own. Whoever runs them says so once; the monitor and the policies on both ends follow.
/// Each port is one that a container of theirs declares.
/// </summary>
public sealed record ScrapedPods(string Name, PodPeer Pods, params ImmutableArray<int> Ports)
{
    public string Path { get; init; } = ServiceScrape.Path;

    internal IEnumerable<Endpoint> Endpoints => Ports.Select(port => new Endpoint(Pods, port));
}

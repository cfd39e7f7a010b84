using Pulumi;

namespace Erp.Components;

/// <summary>One master and its replicas, each with a Sentinel, by the redis chart.</summary>
internal static class RedisHa
{
    // The name holds "redis", so the chart adds nothing to it.
    public const string Release = "redis-ha";
    public const string MasterSet = "mymaster";
    private const string ChartName = "redis";
    private const string AuthSecret = $"{Release}-auth";
    private const string UsersSecret = $"{Release}-users";
    private const string PasswordKey = "redis-password";
    private const int ExporterPort = 9121;
    private const int KubernetesApi = 443;

    public static RedisServer Create(TierParts parts, RedisSpec spec, RedisTier tier)
    {
        var auth = parts.Secret(ChartName, AuthSecret, new() { [PasswordKey] = tier.AdminPassword });
        var users = parts.Secret(ChartName, UsersSecret, tier.Clients.ToDictionary(c => c.Login, c => c.Password));
        var release = HelmRelease.Create(Release, Release, DataTierVersions.Redis, parts.Namespace, Values(parts, spec, tier), ReleaseTiming.Stateful, parts.Kept([auth, users]));

        var pods = (PodPeer)Peer.Pods(parts.Namespace, (LabelNames.Name, ChartName), (LabelNames.Instance, Release));
        int[] ports = [RedisTier.Port, RedisServer.SentinelPort];
        TrafficPolicy.Create(Release, pods, parts.Labels(ChartName, Release),
            [.. TierParts.Callers([.. spec.Clients, pods], ports), .. parts.Scraped(ExporterPort)],
            // The pod that is the master says so by a label, which takes the Kubernetes API.
            [.. ports.Select(port => new Endpoint(pods, port)), new(Peer.Addresses("0.0.0.0/0"), KubernetesApi)], parts.Options());

        return new()
        {
            Name = Release,
            Host = parts.Host($"{Release}-master"),
            SentinelHost = parts.Host(Release),
            MasterName = MasterSet,
            Pods = pods,
            Admin = new("default", AuthSecret, PasswordKey),
            Ready = release,
        };
    }

    public static RedisValues Values(TierParts parts, RedisSpec spec, RedisTier tier)
    {
        var images = parts.Args.Images!;
        var scraped = parts.Args.Scraper is not null;
        return new()
        {
            Global = images.Global(),
            Image = images.Image(DataTierVersions.RedisServer),
            Architecture = "replication",
            Auth = new()
            {
                Enabled = true,
                Sentinel = true,
                ExistingSecret = AuthSecret,
                ExistingSecretPasswordKey = PasswordKey,
                Acl = new()
                {
                    Enabled = true,
                    UserSecret = UsersSecret,
                    Users = [.. tier.Clients.Select(c => new RedisUserValues { Username = c.Login, Enabled = "on", Commands = RedisAcl.Commands, Keys = RedisAcl.Keys, Channels = RedisAcl.Channels })],
                },
            },
            Replica = new()
            {
                ReplicaCount = spec.Nodes,
                PodAntiAffinityPreset = "hard",
                TopologySpreadConstraints = SpreadValues.OverZones(parts.Args.StrictZones, (LabelNames.Name, ChartName), (LabelNames.Instance, Release)),
                NodeSelector = DataTolerationValues.SelectorWhen(parts.Args.OwnNodes),
                Tolerations = DataTolerationValues.When(parts.Args.OwnNodes),
                Persistence = new() { Enabled = true, StorageClass = parts.StorageClass, Size = spec.StorageSize },
                Resources = ResourceValues.Of(spec.Resources),
                AutomountServiceAccountToken = true,
                Pdb = new() { Create = true, MaxUnavailable = 1 },
            },
            Sentinel = new()
            {
                Enabled = true,
                Image = images.Image(DataTierVersions.RedisSentinel),
                MasterSet = MasterSet,
                Quorum = spec.Quorum,
                DownAfterMilliseconds = (int)spec.DownAfter.TotalMilliseconds,
                FailoverTimeout = (int)spec.FailoverTimeout.TotalMilliseconds,
                Resources = ResourceValues.Small,
                // For clients that only take a URL: the plain Service leads to replicas too, which refuse to be written to.
                MasterService = new() { Enabled = true },
            },
            Metrics = new()
            {
                Enabled = scraped,
                Image = images.Image(DataTierVersions.RedisExporter),
                Resources = ResourceValues.Small,
                ServiceMonitor = new() { Enabled = scraped },
            },
            // The chart's own policy lets everybody in, and policies only ever add.
            NetworkPolicy = new() { Enabled = false },
            Rbac = new() { Create = true },
            VolumePermissions = new() { Image = images.Image(DataTierVersions.OsShell) },
            Kubectl = new() { Image = images.Image(DataTierVersions.Kubectl) },
            Sysctl = new() { Image = images.Image(DataTierVersions.OsShell) },
        };
    }
}
